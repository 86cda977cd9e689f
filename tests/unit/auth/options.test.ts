import { sameOriginPath } from '@/lib/auth/options'

jest.mock('@/lib/store/current', () => ({ currentStore: jest.fn() }))

const base = 'https://netzwerk.kreis.example'

test.each([
  ['/', '/'],
  ['/organisations', '/organisations'],
  ['/responsibilities?q=Sprachkurs&area=01051', '/responsibilities?q=Sprachkurs&area=01051'],
  ['/network?focus=vhs-heide#karte', '/network?focus=vhs-heide#karte'],
  ['/search?q=a%2Fb', '/search?q=a%2Fb'],
  [`${base}/meetings`, '/meetings'],
  ['HTTPS://NETZWERK.KREIS.EXAMPLE/meetings', '/meetings'],
  [`${base}:443/meetings`, '/meetings'],
  ['/search?q=https://evil.example', '/search?q=https://evil.example'],
  ['/organisations/../meetings', '/meetings'],
])('%j stays on this server', (target, path) => expect(sameOriginPath(target, base)).toBe(path))

const hosts = [
  'evil.example',
  'evil.example/organisations',
  'netzwerk.kreis.example.evil.example',
  'netzwerk.kreis.example@evil.example',
  '3232235777',
  '[::1]',
  '127.0.0.1:3000',
]
const payloads = [
  ...hosts.flatMap((host) => [
    `//${host}`,
    `///${host}`,
    `////${host}`,
    `/\\${host}`,
    `\\\\${host}`,
    `\\/${host}`,
    `/\t/${host}`,
    `/\n/${host}`,
    `/\r/${host}`,
    `https://${host}`,
    `http://${host}`,
    `https:${host}`,
    `https:/${host}`,
    `https:///${host}`,
    `HTTPS://${host}`,
    `https:\\\\${host}`,
    host,
    `/.//${host}`,
    `/..//${host}`,
    `/%2e//${host}`,
    `/%2e%2e//${host}`,
    `/a/..//${host}`,
    ` //${host}`,
    `\u00a0//${host}`,
    `\u0000//${host}`,
    `／／${host}`,
    `ftp://${host}`,
    `//user:pass@${host}`,
  ]),
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'javascript://netzwerk.kreis.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://netzwerk.kreis.example/x',
  'file:///etc/passwd',
  'https://user@netzwerk.kreis.example/',
  'https://user:pass@netzwerk.kreis.example/',
  'http://netzwerk.kreis.example/',
  'https://netzwerk.kreis.example:8443/',
  'https://netzwerk.kreis.example//evil.example',
  'https://netzwerk.kreis.example/.//evil.example',
  'https://',
  '',
  '.',
  '..',
  '?x=//evil.example',
  '#//evil.example',
  'meetings',
]

test('there are well over fifty attempts to leave', () => {
  expect(new Set(payloads).size).toBeGreaterThanOrEqual(200)
})

test.each(payloads)('%j does not leave', (target) => expect(sameOriginPath(target, base)).toBeUndefined())

test('whatever is let through ends on this server, however a browser reads it', () => {
  const pieces = [
    '/',
    '\\',
    '%2f',
    '%5c',
    '.',
    '%2e',
    '\t',
    ' ',
    ':',
    '@',
    '?',
    '#',
    'evil.example',
    'https:',
    ';',
    '／',
    '\u2028',
    '\u007f',
  ]
  let passed = 0
  for (const a of pieces) {
    for (const b of pieces) {
      for (const c of pieces) {
        for (const start of ['/', base, `${base}/`]) {
          const path = sameOriginPath(`${start}${a}${b}${c}evil.example`, base)
          if (path === undefined) continue
          passed++
          expect(new URL(path, base).origin).toBe(base)
          expect(new URL(path, `${base}/sign-in`).origin).toBe(base)
          expect(path).toMatch(/^\/(?![/\\])/)
        }
      }
    }
  }
  expect(passed).toBeGreaterThan(100)
})
