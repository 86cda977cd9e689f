import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { readSettings, SettingError } from '@/lib/env'

const goodSecret = 'q7Vh2mZx0KpLw9RtYc4Nb8JdFs6Ga1Ue'

/** The German sentence the settings are refused with; the English one is there, too, and names the same setting. */
function refusal(environment: Record<string, string>): string {
  const [german = '', english] = messageOf(environment).split(' · ')
  if (german !== 'accepted')
    expect(english?.match(/[A-Z]\w+_\w+|PORT/)?.[0]).toBe(german.match(/[A-Z]\w+_\w+|PORT/)?.[0])
  return german
}

function messageOf(environment: Record<string, string>): string {
  try {
    readSettings(environment)
  } catch (error) {
    if (error instanceof SettingError) return error.message
    throw error
  }
  return 'accepted'
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-env-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function fileWith(text: string): string {
  const file = join(folder, 'setting')
  writeFileSync(file, text)
  return file
}

test('nothing has to be set', () => {
  const settings = readSettings({})
  expect(settings).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    KNOTENPUNKT_TRUST_PROXY: 'no',
    NEO4J_USER: 'neo4j',
    NEO4J_DATABASE: 'neo4j',
    LOG_LEVEL: 'info',
  })
  expect([settings.NEO4J_URI, settings.AUTH_SECRET, settings.KNOTENPUNKT_URL, settings.KNOTENPUNKT_START]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect(isAbsolute(settings.KNOTENPUNKT_DATA)).toBe(true)
})

test('a blank line in .env counts as not set', () => {
  const names = [
    'PORT',
    'HOST',
    'KNOTENPUNKT_URL',
    'KNOTENPUNKT_DATA',
    'KNOTENPUNKT_START',
    'KNOTENPUNKT_TRUST_PROXY',
    'NEO4J_URI',
    'NEO4J_USER',
    'NEO4J_PASSWORD',
    'NEO4J_DATABASE',
    'AUTH_SECRET',
    'LOG_LEVEL',
    'TRASH_DAYS',
    'AUDIT_DAYS',
    'BACKUP_FOLDER',
    'SECURITY_CONTACT',
    'SECOND_FACTOR_ROLES',
    'OIDC_ISSUER',
    'OIDC_CLIENT_ID',
    'OIDC_CLIENT_SECRET',
    'OIDC_CLIENT_SECRET_FILE',
    'OIDC_NAME',
    'OIDC_SCOPE',
    'OIDC_GROUPS_CLAIM',
    'OIDC_ROLES',
    'BACKUP_EVERY_HOURS',
    'BACKUP_KEEP',
    'BACKUP_PASSPHRASE',
    'BACKUP_PASSPHRASE_FILE',
    'AUTH_SECRET_FILE',
    'NEO4J_PASSWORD_FILE',
  ]
  expect(readSettings(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readSettings({}))
})

test('right settings are taken over', () => {
  expect(
    readSettings({
      PORT: '8080',
      KNOTENPUNKT_URL: 'https://netzwerk.kreis.example',
      KNOTENPUNKT_START: 'empty',
      NEO4J_URI: 'neo4j+s://graph.kreis.example',
      NEO4J_PASSWORD: ' pass ',
      AUTH_SECRET: goodSecret,
      LOG_LEVEL: 'silent',
    }),
  ).toMatchObject({
    PORT: 8080,
    KNOTENPUNKT_URL: 'https://netzwerk.kreis.example',
    KNOTENPUNKT_START: 'empty',
    NEO4J_URI: 'neo4j+s://graph.kreis.example',
    AUTH_SECRET: goodSecret,
    LOG_LEVEL: 'silent',
  })
})

describe('a wrong setting is named in one plain German sentence that says what is expected', () => {
  test.each([
    ['PORT', 'achtzig', 'eine Zahl zwischen 1 und 65535'],
    ['PORT', '0', 'eine Zahl zwischen 1 und 65535'],
    ['PORT', '65536', 'eine Zahl zwischen 1 und 65535'],
    ['PORT', '3000.5', 'eine Zahl zwischen 1 und 65535'],
    ['PORT', 'Infinity', 'eine Zahl zwischen 1 und 65535'],
    ['KNOTENPUNKT_URL', 'netzwerk.kreis.example', 'eine Adresse wie https://netzwerk.kreis.example'],
    ['KNOTENPUNKT_URL', 'ftp://kreis.example', 'eine Adresse wie https://netzwerk.kreis.example'],
    ['KNOTENPUNKT_URL', 'javascript:alert(1)', 'eine Adresse wie https://netzwerk.kreis.example'],
    ['KNOTENPUNKT_START', 'hamburg', 'dithmarschen, example oder empty'],
    ['KNOTENPUNKT_TRUST_PROXY', 'true', 'yes oder no'],
    ['NEO4J_URI', 'http://localhost:7474', 'eine Adresse, die mit neo4j:// oder bolt:// beginnt'],
    ['NEO4J_URI', 'neo4j://', 'eine Adresse, die mit neo4j:// oder bolt:// beginnt'],
    ['LOG_LEVEL', 'laut', 'debug, info, warn, error oder silent'],
  ])('%s=%s', (name, value, expected) =>
    expect(refusal({ [name]: value })).toBe(`Die Einstellung ${name} ist ungültig. Erwartet wird ${expected}.`),
  )
})

describe('the secret that signs sessions', () => {
  test.each([
    ['is too short', goodSecret.slice(0, 31)],
    ['repeats a few characters', 'abcabcabcabcabcabcabcabcabcabcabcabc'],
    ['is a sample', 'change-me-0123456789-abcdefghijklmnop'],
    ['is a German sample', 'bitte-hier-ein-Geheimnis-eintragen-1234'],
    ['calls itself a secret', 'my-super-SECRET-0123456789-abcdefghij'],
    ['is an example', 'example-value-0123456789-abcdefghijkl'],
  ])('is refused when it %s', (_why, value) => {
    const message = refusal({ AUTH_SECRET: value })
    expect(message).toContain('AUTH_SECRET')
    expect(message).not.toContain(value)
  })

  test.each(['neo4j://h', 'bolt://h:7687', 'neo4j+s://h', 'neo4j+ssc://h', 'bolt+s://h', 'bolt+ssc://h'])(
    'the graph may be at %s',
    (uri) => expect(readSettings({ NEO4J_URI: uri }).NEO4J_URI).toBe(uri),
  )
})

describe.each(['AUTH_SECRET', 'NEO4J_PASSWORD'] as const)('%s from a file', (name) => {
  test('is read without the line break at its end', () => {
    expect(readSettings({ [`${name}_FILE`]: fileWith(`${goodSecret}\n`) })[name]).toBe(goodSecret)
  })

  test('is refused beside the value itself', () => {
    expect(refusal({ [name]: goodSecret, [`${name}_FILE`]: fileWith(goodSecret) })).toBe(
      `${name} und ${name}_FILE sind beide gesetzt. Bitte nur eines davon angeben.`,
    )
  })

  test('is refused when the file cannot be read', () => {
    const file = join(folder, 'gone')
    expect(refusal({ [`${name}_FILE`]: file })).toBe(
      `Die Einstellung ${name}_FILE nennt eine Datei, die nicht gelesen werden kann: ${file}`,
    )
  })

  test('is refused when the file is empty, instead of going on without it', () => {
    const file = fileWith(' \n')
    expect(refusal({ [`${name}_FILE`]: file })).toBe(`Die Einstellung ${name}_FILE nennt eine leere Datei: ${file}`)
  })
})

test('every refusal is complete in English', () => {
  expect(messageOf({ PORT: 'x' })).toContain('The setting PORT is not valid. Expected is a number between 1 and 65535.')
  const values = {
    PORT: 'x',
    KNOTENPUNKT_URL: 'x',
    KNOTENPUNKT_START: 'x',
    KNOTENPUNKT_TRUST_PROXY: 'x',
    NEO4J_URI: 'x',
  }
  const others = { AUTH_SECRET: 'x', TRASH_DAYS: 'x', OFFICE_MAIL: 'x', LOG_LEVEL: 'x' }
  for (const [name, value] of Object.entries({ ...values, ...others })) {
    const [german = '', english = ''] = messageOf({ [name]: value }).split(' · ')
    expect(english.slice(english.indexOf('Expected is ') + 12)).not.toBe(german.slice(german.indexOf('wird ') + 5))
  }
  expect(messageOf({ AUTH_SECRET: 'ab'.repeat(20) })).toContain('neither a sample nor a pattern')
})

test('a secret in a file is checked like any other', () => {
  expect(refusal({ AUTH_SECRET_FILE: fileWith('short') })).toContain('AUTH_SECRET')
})

test('the mailbox of the office is an address or missing', () => {
  expect(readSettings({ OFFICE_NAME: ' ', OFFICE_MAIL: '' })).toMatchObject({})
  expect(readSettings({ OFFICE_NAME: 'Koordination', OFFICE_MAIL: 'treffen@kreis.example' })).toMatchObject({
    OFFICE_NAME: 'Koordination',
    OFFICE_MAIL: 'treffen@kreis.example',
  })
  for (const mail of ['kreis.example', 'a@b.example\r\nATTENDEE:x'])
    expect(refusal({ OFFICE_MAIL: mail })).toContain('OFFICE_MAIL')
})

describe('single sign-on', () => {
  const whole = {
    OIDC_ISSUER: 'https://anmeldung.kreis.example/realms/kreis',
    OIDC_CLIENT_ID: 'knotenpunkt',
    OIDC_CLIENT_SECRET: 'ein-Geheimnis',
    OIDC_ROLES: 'kp-verwaltung=admin, Netz = Nord=editor',
  }

  test('is described by four settings; a group may hold an equals sign', () => {
    expect(readSettings(whole)).toMatchObject({
      OIDC_SCOPE: 'openid profile email',
      OIDC_GROUPS_CLAIM: 'groups',
      OIDC_ROLES: [
        { group: 'kp-verwaltung', role: 'admin' },
        { group: 'Netz = Nord', role: 'editor' },
      ],
    })
    expect(readSettings({ ...whole, OIDC_ISSUER: 'http://localhost:8080/realms/kreis' }).OIDC_ISSUER).toContain('8080')
  })

  test.each(Object.keys(whole))('is refused without %s, which is named', (name) => {
    const message = refusal({ ...whole, [name]: '' })
    expect(message).toBe(`Für die Anmeldung über einen Anbieter fehlt noch: ${name}. Bitte alles angeben oder nichts.`)
  })

  test('a name alone is refused, too', () => {
    expect(refusal({ OIDC_NAME: 'Kreis-Login' })).toContain('fehlt noch: OIDC_ISSUER, OIDC_CLIENT_ID')
  })

  const mapping = 'Gruppen und Rechte wie koordination=coordinator, durch Komma getrennt'
  test.each([
    ['OIDC_ISSUER', 'http://anmeldung.kreis.example', 'eine Adresse mit https://'],
    ['OIDC_ISSUER', 'anmeldung.kreis.example', 'eine Adresse mit https://'],
    ['OIDC_ISSUER', 'https://anmeldung.kreis.example/?realm=a', 'eine Adresse mit https://'],
    ['OIDC_ISSUER', 'http://localhost.boese.example', 'eine Adresse mit https://'],
    ['OIDC_SCOPE', 'profile email', 'Wörter mit Leerzeichen dazwischen, darunter openid'],
    ['OIDC_NAME', 'x'.repeat(41), 'höchstens 40 Zeichen'],
    ['OIDC_ROLES', 'kp-verwaltung', mapping],
    ['OIDC_ROLES', 'kp-verwaltung=chef', mapping],
    ['OIDC_ROLES', '=admin', mapping],
    ['OIDC_ROLES', 'a=admin,b', mapping],
  ])('%s=%s is refused', (name, value, expected) => {
    const message = refusal({ ...whole, [name]: value })
    expect(message).toContain(`Die Einstellung ${name} ist ungültig. Erwartet wird ${expected}`)
    expect(message).not.toContain(whole.OIDC_CLIENT_SECRET)
  })
})

test('a mail server is an address of its own kind, with a sender', () => {
  const from = { MAIL_FROM: 'Koordination <koordination@kreis.example>' }
  expect(readSettings({ SMTP_URL: 'smtp://ada:x%40y@mail.kreis.example:587', ...from })).toMatchObject({
    SMTP_URL: 'smtp://ada:x%40y@mail.kreis.example:587',
    MAIL_FROM: 'Koordination <koordination@kreis.example>',
    MAIL_DAYS: 90,
  })
  expect(
    readSettings({ SMTP_URL_FILE: fileWith('smtps://mail.kreis.example\n'), OFFICE_MAIL: 'a@b.example' }).SMTP_URL,
  ).toBe('smtps://mail.kreis.example')
  for (const SMTP_URL of ['http://mail.kreis.example', 'mail.kreis.example:25', 'smtp://', 'smtp://a.example/?x=1'])
    expect(refusal({ SMTP_URL, ...from })).toContain('SMTP_URL')
  for (const MAIL_FROM of ['Koordination', 'a@b.example\r\nBcc: c@d.example', '"x" <a@b.example>', 'a@b@c.example'])
    expect(refusal({ MAIL_FROM })).toContain('MAIL_FROM')
  expect(refusal({ SMTP_URL: 'smtp://mail.kreis.example' })).toContain('MAIL_FROM')
  expect(refusal({ MAIL_DAYS: '0' })).toContain('MAIL_DAYS')
})
