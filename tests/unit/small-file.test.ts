import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generatedSecret } from '@/lib/secret'
import { SmallFileError, writeSmallFile } from '@/lib/small-file'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-small-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = () => join(folder, 'auth-secret')

/** The code and the sentence a call is refused with. */
function refusal(use: () => unknown): { code: string; message: string } {
  try {
    use()
  } catch (error) {
    if (error instanceof SmallFileError) return error
    throw error
  }
  return { code: 'accepted', message: '' }
}

describe('a small file', () => {
  test('is there whole, for its owner only, and nothing is left beside it', () => {
    writeSmallFile(file(), 'one')
    writeSmallFile(file(), 'two')
    expect(readFileSync(file(), 'utf8')).toBe('two')
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['auth-secret'])
  })

  test('that is there already stays when it must', () => {
    writeSmallFile(file(), 'one')
    writeSmallFile(file(), 'two', { keep: true })
    expect(readFileSync(file(), 'utf8')).toBe('one')
    expect(readdirSync(folder)).toEqual(['auth-secret'])
  })

  test('stays what it was when nothing more fits, and the refusal says so', () => {
    writeFileSync(file(), 'what it was')
    const script = `
      const { writeSmallFile } = require('./lib/small-file.ts')
      process.on('SIGXFSZ', () => undefined)
      try { writeSmallFile(process.argv[1], 'x'.repeat(4_000_000)) }
      catch (error) { console.log(error.code, error.message) }`
    const node = [process.execPath, '--require', 'tsx/cjs', '-e', script, file()]
    // A limit of the file size stands for the disk: it needs no rights and no disk of its own.
    const { stdout } = spawnSync('sh', ['-c', 'ulimit -f 1000; exec "$@"', 'sh', ...node], { encoding: 'utf8' })
    expect(stdout).toContain(`full Der Speicher ist voll: ${file()}`)
    expect(stdout).toContain('The disk is full')
    expect(readFileSync(file(), 'utf8')).toBe('what it was')
    expect(readdirSync(folder)).toEqual(['auth-secret'])
  })

  test('in a folder that is not there names the file', () => {
    const { code, message } = refusal(() => writeSmallFile(join(folder, 'gone', 'file'), 'one'))
    expect(code).toBe('not-written')
    expect(message).toContain(join(folder, 'gone', 'file'))
  })
})

describe('the generated secret', () => {
  test('is made once and read from then on', () => {
    const secret = generatedSecret(folder)
    expect(secret).toHaveLength(64)
    expect(generatedSecret(folder)).toBe(secret)
    expect(statSync(file()).mode & 0o777).toBe(0o600)
  })

  test('may end with a line break', () => {
    const secret = generatedSecret(folder)
    writeFileSync(file(), `${secret}\n`)
    expect(generatedSecret(folder)).toBe(secret)
  })

  test.each([0, 1, 5, 31, 32, 48, 63])('is never accepted when cut to %i characters', (length) => {
    writeFileSync(file(), generatedSecret(folder).slice(0, length))
    const { code, message } = refusal(() => generatedSecret(folder))
    expect(code).toBe('unusable')
    expect(message).toMatch(/^Das Geheimnis .* löschen .* · The secret .* delete /)
    expect(message).toContain(file())
    expect(statSync(file()).size).toBe(length) // nothing is replaced behind the operator's back
  })

  test.each([
    ['zeros', '\0'.repeat(64)],
    ['one character', 'A'.repeat(64)],
    ['a pattern', 'abcdefgh'.repeat(8)],
    ['something else', JSON.stringify({ pid: 1, text: 'x'.repeat(60) })],
  ])('is never accepted when it is %s', (_what, text) => {
    writeFileSync(file(), text)
    expect(refusal(() => generatedSecret(folder)).code).toBe('unusable')
  })

  test('that this account cannot read is named', () => {
    rmSync(file(), { force: true })
    spawnSync('mkdir', [file()])
    const { code, message } = refusal(() => generatedSecret(folder))
    expect(code).toBe('unreadable')
    expect(message).toContain(file())
    chmodSync(folder, 0o700)
    expect(existsSync(file())).toBe(true)
  })
})
