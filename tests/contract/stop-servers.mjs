export default async function stopServers() {
  await globalThis.contractServer.stop()
}
