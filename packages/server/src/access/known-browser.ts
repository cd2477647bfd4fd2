import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { derivedKey } from '../config.ts'
import { KNOWN_BROWSER_COOKIE } from './auth.ts'

const YEAR_SECONDS = 365 * 24 * 60 * 60

/**
 * A browser in which somebody has signed in, or has answered a mail of theirs, gets a cookie that says so. Attempts
 * from there are counted apart: strangers who type wrong passwords for an address close it for strangers, and never
 * for the colleague whose address it is. It opens nothing by itself.
 */
export function knownBrowserCookie(secret: string, email: string): string {
  const name = randomBytes(16).toString('base64url')
  const attributes = `Max-Age=${YEAR_SECONDS}; Path=/; HttpOnly; SameSite=Strict`
  return `${KNOWN_BROWSER_COOKIE}=${name}.${proofOf(secret, email, name)}; ${attributes}`
}

/** Under which name attempts for an address are counted: that of the browser too, where it is known. */
export function attemptsOf(secret: string, email: string, headers: Headers): string {
  const value = new RegExp(`(?:^|;\\s*)${KNOWN_BROWSER_COOKIE.replace('.', '\\.')}=([\\w.-]{1,200})`).exec(
    headers.get('cookie') ?? '',
  )?.[1]
  const [name = '', proof = ''] = value?.split('.') ?? []
  const expected = Buffer.from(proofOf(secret, email, name))
  const given = Buffer.from(proof)
  const known = given.length === expected.length && timingSafeEqual(given, expected)
  return known ? `${email} ${name}` : email
}

function proofOf(secret: string, email: string, name: string): string {
  return createHmac('sha256', derivedKey(secret, 'known browsers'))
    .update(`${name} ${email}`)
    .digest('base64url')
}
