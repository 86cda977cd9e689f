/**
 * What the operator reads about a damaged store, in German and English: what is damaged, that nothing was changed, and
 * the two commands that help.
 */
export function damageSentence(folder: string, { message }: Error): string {
  const { german, english } = damageOf(message)
  const command = 'npm run --silent admin --'
  return (
    `Die Datenbank in ${folder} ist beschädigt: ${german}. Es wurde nichts verändert.` +
    ` Eine Sicherung holt zurück: ${command} restore DATEI` +
    ` – Was noch lesbar ist, rettet: ${command} store:salvage DATEI` +
    ` · The database in ${folder} is damaged: ${english}. Nothing was changed.` +
    ` A backup is brought back by: ${command} restore FILE` +
    ` – What can still be read is saved by: ${command} store:salvage FILE`
  )
}

function damageOf(message: string): { german: string; english: string } {
  const file = /graph\.grafeo\.wal[\\/][\w.-]+/.exec(message)?.[0] ?? 'graph.grafeo'
  if (message.includes('is missing'))
    return { german: `Die Datei ${file} fehlt`, english: `the file ${file} is missing` }
  if (message.includes('holds less'))
    return {
      german: `In der Datei ${file} fehlen Änderungen, die beim letzten Beenden da waren`,
      english: `the file ${file} lacks changes that were there when the program last ended`,
    }
  if (message.includes('has a gap'))
    return {
      german: 'In graph.grafeo.wal fehlt ein Stück, oder es gehört zu einer anderen Datei graph.grafeo',
      english: 'a piece of graph.grafeo.wal is missing, or it belongs to another file graph.grafeo',
    }
  return {
    german: `Die Datei ${file} ist gekürzt oder verändert`,
    english: `the file ${file} was cut or changed`,
  }
}
