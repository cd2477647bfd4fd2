import type { ContactChannel } from './customer.ts'

/** The shape of an address; whether a mailbox exists, only a message tells. */
const EMAIL = /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+\.[^\s@.<>(),;:"\\[\]]{2,}$/

/**
 * A contact as it is kept: an e-mail address with its domain in small letters, a telephone number in international
 * form (`+33123456789`; a number that begins with one 0 is of the customer's country, known for France only), a
 * postal address on one line.
 * @returns null when it can be no such thing
 */
export function contactValue(channel: ContactChannel, text: string, country: string): string | null {
  const value = text.trim().replaceAll(/\s+/g, ' ')
  if (channel === 'letter') return value === '' ? null : value
  return channel === 'email' ? emailAddress(value) : telephoneNumber(value, country)
}

function emailAddress(value: string): string | null {
  if (!EMAIL.test(value) || value.length > 254) return null
  const at = value.lastIndexOf('@')
  return value.slice(0, at) + value.slice(at).toLowerCase()
}

// ITU-T E.164: at most fifteen digits after the plus. Fewer than seven reach nobody from abroad.
const E164 = /^\+[1-9]\d{6,14}$/

function telephoneNumber(value: string, country: string): string | null {
  // +33 (0)1 23…: the 0 in brackets is dialled at home only.
  const compact = value
    .replace('(0)', '')
    .replaceAll(/[\s.()/-]/g, '')
    .replace(/^00/, '+')
  const international = country === 'FR' && /^0[1-9]\d{8}$/.test(compact) ? `+33${compact.slice(1)}` : compact
  return E164.test(international) ? international : null
}
