import { decode } from 'next-auth/jwt'
import {
  absoluteSeconds,
  encodeSession,
  idleSeconds,
  remainingSeconds,
  sessionCookieAttributes,
  sessionCookieName,
} from '@/lib/auth/session-token'

const minutes = 60
const hours = 60 * minutes
const signedInAt = 1_800_000_000

describe('how long a session may live', () => {
  test('half an hour after each request, twelve hours in all', () => {
    expect([idleSeconds, absoluteSeconds]).toEqual([30 * minutes, 12 * hours])
  })

  test.each([
    ['right after the sign-in', 0, 30 * minutes],
    ['in the afternoon', 6 * hours, 30 * minutes],
    ['half an hour before the end', 11.5 * hours, 30 * minutes],
    ['ten minutes before the end', 12 * hours - 10 * minutes, 10 * minutes],
    ['one second before the end', 12 * hours - 1, 1],
    ['at the end', 12 * hours, 0],
  ])('%s', (_when, passed, remaining) => expect(remainingSeconds(signedInAt, signedInAt + passed)).toBe(remaining))

  test('past the end nothing remains, however busy the person is', () => {
    for (const passed of [12 * hours + 1, 24 * hours, 365 * 24 * hours])
      expect(remainingSeconds(signedInAt, signedInAt + passed)).toBeLessThanOrEqual(0)
  })
})

describe('the cookie', () => {
  test('is for this site and for the server only', () => {
    expect(sessionCookieAttributes('https://netzwerk.kreis.example', 60)).toEqual({
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: true,
      maxAge: 60,
    })
  })

  test.each([
    ['https://netzwerk.kreis.example', true],
    ['http://localhost:3000', false],
    [undefined, false],
  ])('of %s is secure: %s', (address, secure) => {
    expect(sessionCookieAttributes(address, 60).secure).toBe(secure)
    expect(sessionCookieName(address).startsWith('__Secure-')).toBe(secure)
  })
})

describe('the value of the cookie', () => {
  const claims = { sub: 'u1', sessionId: 's1', sessionVersion: 3, signedInAt }

  test('holds the claims, encrypted', async () => {
    const value = await encodeSession(claims, 'secret-one', 60)
    expect(await decode({ token: value, secret: 'secret-one' })).toMatchObject(claims)
    expect(value).not.toContain(Buffer.from('"u1"').toString('base64url').slice(0, 4))
    expect(Buffer.from(value, 'base64url').toString('latin1')).not.toContain('sessionVersion')
  })

  test('is never the same twice', async () => {
    expect(await encodeSession(claims, 'secret-one', 60)).not.toBe(await encodeSession(claims, 'secret-one', 60))
  })

  test('is worthless with another secret, when changed, and when its time is over', async () => {
    const value = await encodeSession(claims, 'secret-one', 60)
    await expect(decode({ token: value, secret: 'secret-two' })).rejects.toThrow()
    const middle = Math.floor(value.length / 2)
    await expect(
      decode({
        token: `${value.slice(0, middle)}${value[middle] === 'A' ? 'B' : 'A'}${value.slice(middle + 1)}`,
        secret: 'secret-one',
      }),
    ).rejects.toThrow()
    await expect(
      decode({ token: await encodeSession(claims, 'secret-one', -60), secret: 'secret-one' }),
    ).rejects.toThrow()
  })
})
