import { inflateRawSync } from 'node:zlib'

/** The texts of a zip file by name, from its central directory. */
export function unzip(file: Buffer): Map<string, string> {
  const texts = new Map<string, string>()
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  let at = file.readUInt32LE(end + 16)
  for (let entry = 0; entry < file.readUInt16LE(end + 10); entry++) {
    const [name, extra, comment] = [28, 30, 32].map((field) => file.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ]
    const local = file.readUInt32LE(at + 42)
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const bytes = file.subarray(start, start + file.readUInt32LE(at + 20))
    const text = file.readUInt16LE(at + 10) === 8 ? inflateRawSync(bytes) : bytes
    texts.set(file.toString('utf8', at + 46, at + 46 + name), text.toString('utf8'))
    at += 46 + name + extra + comment
  }
  return texts
}
