/** Why an identifier cannot be right. Well-formed is all that is checked here: whether it exists is asked elsewhere. */
export type IdentifierProblem = 'length' | 'characters' | 'checksum' | 'country'

/** The problem as the end of a sentence about the identifier. */
export const PROBLEM_TEXTS: Readonly<
  Record<IdentifierProblem, { readonly fr: string; readonly en: string }>
> = {
  length: { en: 'it has not the right number of characters', fr: 'il n’a pas le bon nombre de caractères' },
  characters: { en: 'it holds a character that none has', fr: 'il contient un caractère impossible' },
  checksum: {
    en: 'its check digits do not fit: one character is wrong',
    fr: 'sa clé est fausse : un caractère est erroné',
  },
  country: { en: 'it begins with no known country', fr: 'il ne commence par aucun pays connu' },
}

export type IdentifierCheck =
  | { readonly valid: true; readonly normalized: string }
  | { readonly valid: false; readonly normalized: string; readonly problem: IdentifierProblem }

/** SIREN of a French legal entity: nine digits that pass the Luhn check. */
export function checkSiren(text: string): IdentifierCheck {
  const normalized = compact(text)
  if (!/^\d*$/.test(normalized)) return invalid(normalized, 'characters')
  if (normalized.length !== 9) return invalid(normalized, 'length')
  return passesLuhn(normalized) ? { valid: true, normalized } : invalid(normalized, 'checksum')
}

// Its establishments are so many that the digits of their SIRET add up to a multiple of five instead.
const LA_POSTE = '356000000'

/** SIRET of a French establishment: its SIREN and five digits that pass the Luhn check together. */
export function checkSiret(text: string): IdentifierCheck {
  const normalized = compact(text)
  if (!/^\d*$/.test(normalized)) return invalid(normalized, 'characters')
  if (normalized.length !== 14) return invalid(normalized, 'length')
  const right = passesLuhn(normalized.slice(0, 9)) && (passesLuhn(normalized) || isOfLaPoste(normalized))
  return right ? { valid: true, normalized } : invalid(normalized, 'checksum')
}

function isOfLaPoste(siret: string): boolean {
  const sum = [...siret].reduce((total, digit) => total + Number(digit), 0)
  return siret.startsWith(LA_POSTE) && sum % 5 === 0
}

/**
 * VAT number. A French one is `FR`, a key of two characters and the SIREN (or a number of Monaco, which begins with
 * 000 and is no SIREN); the key is computed. Of other countries only the shape is known here.
 */
export function checkVatNumber(text: string): IdentifierCheck {
  const normalized = compact(text).toUpperCase()
  const country = normalized.slice(0, 2)
  if (!/^[A-Z]{2}$/.test(country)) return invalid(normalized, 'country')
  if (country !== 'FR') return foreignVatNumber(normalized)
  if (normalized.length !== 13) return invalid(normalized, 'length')
  if (!/^FR[0-9A-HJ-NP-Z]{2}\d{9}$/.test(normalized)) return invalid(normalized, 'characters')
  const siren = normalized.slice(4)
  const right =
    (siren.startsWith('000') || passesLuhn(siren)) && frenchVatKeyFits(normalized.slice(2, 4), siren)
  return right ? { valid: true, normalized } : invalid(normalized, 'checksum')
}

function foreignVatNumber(normalized: string): IdentifierCheck {
  if (!/^[0-9A-Z+*]*$/.test(normalized)) return invalid(normalized, 'characters')
  return normalized.length >= 4 && normalized.length <= 15
    ? { valid: true, normalized }
    : invalid(normalized, 'length')
}

// Keys of two digits follow the rule of 1991; keys with a letter the one that took over when those run out.
const KEY_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'

function frenchVatKeyFits(key: string, siren: string): boolean {
  if (/^\d\d$/.test(key)) return Number(key) === Number(`${siren}12`) % 97
  const first = KEY_CHARACTERS.indexOf(key.charAt(0))
  const second = KEY_CHARACTERS.indexOf(key.charAt(1))
  const number = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100
  return (Number(siren) + 1 + Math.floor(number / 11)) % 11 === number % 11
}

/** Lengths of the IBAN registry for the countries of SEPA and those from which transfers most often come. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  BE: 16,
  BG: 22,
  BR: 29,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IS: 26,
  IT: 27,
  KW: 30,
  LB: 28,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MA: 28,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MR: 27,
  MT: 31,
  MU: 30,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  QA: 29,
  RO: 24,
  RS: 22,
  SA: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  TN: 24,
  TR: 26,
  UA: 29,
  VA: 22,
  XK: 20,
}

/** IBAN: length of its country and the remainder 1 of ISO 7064 MOD 97-10; of a French one also the key of its RIB. */
export function checkIban(text: string): IdentifierCheck {
  const normalized = compact(text).toUpperCase()
  if (!/^[0-9A-Z]*$/.test(normalized)) return invalid(normalized, 'characters')
  const length = IBAN_LENGTHS[normalized.slice(0, 2)]
  if (length === undefined) return invalid(normalized, 'country')
  if (normalized.length !== length) return invalid(normalized, 'length')
  if (!/^[A-Z]{2}\d{2}/.test(normalized)) return invalid(normalized, 'characters')
  const right =
    remainder97(normalized.slice(4) + normalized.slice(0, 4)) === 1 &&
    (!normalized.startsWith('FR') || ribKeyFits(normalized.slice(4)))
  return right ? { valid: true, normalized } : invalid(normalized, 'checksum')
}

// The letters of an account number as the RIB counts them: AJ is 1, BKS 2, up to IRZ 9.
const RIB_DIGITS = '12345678912345678923456789'

/** The two last digits of a French account identification are a key over bank, branch and account. */
function ribKeyFits(rib: string): boolean {
  const digits = rib.replaceAll(/[A-Z]/g, (letter) => RIB_DIGITS.charAt(letter.charCodeAt(0) - 65))
  const [bank, branch, account] = [digits.slice(0, 5), digits.slice(5, 10), digits.slice(10, 21)]
  const key = 97 - ((89 * Number(bank) + 15 * Number(branch) + 3 * Number(account)) % 97)
  return key === Number(digits.slice(21))
}

/** Structured creditor reference (ISO 11649): `RF`, two check digits and up to 21 characters, remainder 1. */
export function checkCreditorReference(text: string): IdentifierCheck {
  const normalized = compact(text).toUpperCase()
  if (!/^[0-9A-Z]*$/.test(normalized)) return invalid(normalized, 'characters')
  if (normalized.length < 5 || normalized.length > 25) return invalid(normalized, 'length')
  if (!/^RF\d{2}/.test(normalized)) return invalid(normalized, 'characters')
  return remainder97(normalized.slice(4) + normalized.slice(0, 4)) === 1
    ? { valid: true, normalized }
    : invalid(normalized, 'checksum')
}

/** SEPA creditor identifier (ICS): country, two check digits, a business code that is not checked, a national number. */
export function checkCreditorIdentifier(text: string): IdentifierCheck {
  const normalized = compact(text).toUpperCase()
  if (!/^[0-9A-Z]*$/.test(normalized)) return invalid(normalized, 'characters')
  const country = normalized.slice(0, 2)
  if (!Object.hasOwn(IBAN_LENGTHS, country)) return invalid(normalized, 'country')
  if (normalized.length < 8 || normalized.length > 35) return invalid(normalized, 'length')
  if (country === 'FR' && normalized.length !== 13) return invalid(normalized, 'length')
  if (!/^[A-Z]{2}\d{2}/.test(normalized)) return invalid(normalized, 'characters')
  return remainder97(normalized.slice(7) + normalized.slice(0, 4)) === 1
    ? { valid: true, normalized }
    : invalid(normalized, 'checksum')
}

/** BIC: bank, country, place and, in eleven characters, the branch (ISO 9362). It carries no check digit. */
export function checkBic(text: string): IdentifierCheck {
  const normalized = compact(text).toUpperCase()
  if (normalized.length !== 8 && normalized.length !== 11) return invalid(normalized, 'length')
  return /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(normalized)
    ? { valid: true, normalized }
    : invalid(normalized, 'characters')
}

/** Without the spaces, no-break ones included, points and hyphens that people group the characters with. */
function compact(text: string): string {
  return text.replaceAll(/[\s.-]/g, '')
}

function invalid(normalized: string, problem: IdentifierProblem): IdentifierCheck {
  return { valid: false, normalized, problem }
}

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits.at(-1 - i))
    const counted = i % 2 === 1 ? digit * 2 : digit
    sum += counted > 9 ? counted - 9 : counted
  }
  return sum % 10 === 0
}

/** Letters count as two digits, A = 10 to Z = 35; taken piecewise, because the whole is no safe integer. */
function remainder97(text: string): number {
  let remainder = 0
  for (const character of text) {
    const value = Number.parseInt(character, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder
}
