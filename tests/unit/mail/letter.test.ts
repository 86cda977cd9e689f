import { readMail } from './read-mail'
import { emlOf } from '@/lib/mail/eml'
import { compose } from '@/lib/mail/letter'
import { letters } from '@/lib/mail/letters'
import { contentOf } from '@/lib/mail/records'
import { letterKinds } from '@/lib/mail/schema'

const sender = { office: 'Koordination & Integration', address: 'https://netz.kreis.example' }
const options = { name: 'Ada <b>Ohm</b>', locale: 'de' as const, sender }

test('what people typed means nothing but itself in HTML', () => {
  const { html, text } = compose(
    {
      subject: '<Betreff> & "mehr"',
      parts: [
        '<script>alert(1)</script>\nzweite Zeile',
        { list: ['<img src=x>', 'b'] },
        { facts: [['Ort & Zeit', "O'Hara"]] },
        { link: 'https://kreis.example/?a=1&b="2"', words: '<hier>' },
      ],
    },
    options,
  )
  expect(html).not.toMatch(/<(script|img|b>Ohm|hier)/)
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;<br>zweite Zeile')
  expect(html).toContain('href="https://kreis.example/?a=1&amp;b=&quot;2&quot;"')
  expect(html).toContain('O&#39;Hara')
  expect(html).toContain('<title>&lt;Betreff&gt; &amp; &quot;mehr&quot;</title>')
  expect(text).toContain('Guten Tag Ada <b>Ohm</b>,\n\n<script>alert(1)</script>\nzweite Zeile\n\n- <img src=x>\n- b')
})

test('the layout needs no table, no style sheet and nothing from elsewhere', () => {
  const { html } = compose({ subject: 'Betreff', parts: ['Text', { list: ['a'] }] }, options)
  expect(html).toMatch(/^<!doctype html>\n<html lang="de">/)
  expect(html).not.toMatch(/<(table|style|link|img|script)|url\(|class=/)
  expect(html.match(/<p style="/g)!.length).toBeGreaterThanOrEqual(4)
})

test.each(['Betreff\r\nBcc: alle@kreis.example', 'Betreff\nX', 'Betreff\u0085X', 'Betreff\u2028X', 'Betreff\u0000X'])(
  'a subject that would begin another header is refused: %j',
  (subject) => {
    expect(() => compose({ subject, parts: [] }, options)).toThrow('line break')
  },
)

test.each(['javascript:alert(1)', 'data:text/html,x', '/nur/ein/pfad', 'kreis.example'])('%s is no link', (link) => {
  expect(() => compose({ subject: 'a', parts: [{ link, words: 'hier' }] }, options)).toThrow('no address of the web')
})

test.each(letterKinds.flatMap((kind) => (['de', 'en'] as const).map((locale) => [kind, locale] as const)))(
  'the letter %s reads in %s, plain and with a layout, and says the same twice',
  (kind, locale) => {
    const { subject, text, html } = contentOf(kind, letters[kind].sample(locale), { name: null, locale })
    expect(subject).not.toMatch(/[{}\r\n]/)
    expect(text).not.toMatch(/[{}]/)
    const words = (one: string) => one.split(/[^\p{L}\d]+/u).filter(Boolean)
    const shown = html
      .replace(/[\s\S]*<body[^>]*>/, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&amp;/g, '&')
    expect(words(shown)).toEqual(words(text))
  },
)

const message = {
  id: 'b1c2',
  address: 'ada@empfang.example',
  recipientName: 'Ada Ümlaut',
  subject: 'Prüfung – fällig',
  text: 'Guten Tag,\n\nein Punkt allein:\n.\nund weiter.\n',
  html: '<p>Grüße</p>',
  language: 'de' as const,
}

test('a mail names itself by its id, and says that a program wrote it', async () => {
  const at = '2026-11-27T10:00:00.000Z'
  const eml = (await emlOf(message, { from: 'Amt <amt@kreis.example>', at })).toString('utf8')
  const mail = readMail(eml)
  expect(mail.headers).toMatchObject({
    'message-id': '<b1c2@kreis.example>',
    from: 'Amt <amt@kreis.example>',
    'auto-submitted': 'auto-generated',
    'content-language': 'de',
  })
  expect(new Date(mail.headers.date!).toISOString()).toBe(at)
  expect(mail.headers).not.toHaveProperty('x-unsent')
  expect(eml).toMatch(/multipart\/alternative/)
  expect(eml).toMatch(/^[\x00-\x7f]*$/)
})

test('a draft is one, and comes from whoever opens it', async () => {
  const { headers } = readMail((await emlOf(message)).toString('utf8'))
  expect(headers).toMatchObject({ 'x-unsent': '1' })
  expect(headers['message-id']).not.toContain('b1c2')
  for (const name of ['from', 'auto-submitted', 'bcc']) expect(headers).not.toHaveProperty(name)
})
