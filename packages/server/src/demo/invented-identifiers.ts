/**
 * Identifiers that pass every check of their form and belong to nobody: no SIREN that begins with 0 was ever given,
 * no bank has the code 99998, and the telephone numbers are those that the ARCEP keeps for works of fiction.
 */

/** A SIREN with its Luhn digit. @param rank 0 to 999 999 */
export function inventedSiren(rank: number): string {
  // A step that shares no factor with the range, so that neighbours do not look alike.
  const digits = `01${String((rank * 617_363 + 408_271) % 1_000_000).padStart(6, '0')}`
  return digits + luhnDigit(digits)
}

/** The VAT number that goes with a French SIREN. */
export function vatNumberOf(siren: string): string {
  return `FR${String(Number(`${siren}12`) % 97).padStart(2, '0')}${siren}`
}

/** A French IBAN with the key of its RIB and its own. @param account up to eleven digits */
export function inventedIban(account: number): string {
  const [bank, branch, number] = ['99998', '00017', String(account).padStart(11, '0')]
  const ribKey = 97 - ((89 * Number(bank) + 15 * Number(branch) + 3 * Number(number)) % 97)
  const rib = `${bank}${branch}${number}${String(ribKey).padStart(2, '0')}`
  // "FR00" behind the rest, letters as numbers: F is 15, R is 27.
  const remainder = [...`${rib}152700`].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0)
  return `FR${String(98 - remainder).padStart(2, '0')}${rib}`
}

/** Prefixes that the ARCEP keeps for works of fiction. */
const FICTION = {
  paris: '19900',
  'north-west': '26191',
  'north-east': '35301',
  'south-east': '46571',
  'south-west': '53649',
} as const

export type PhoneArea = keyof typeof FICTION

/** @param rank 0 to 9999 */
export function inventedPhone(area: PhoneArea, rank: number): string {
  return `+33${FICTION[area]}${lastDigits(rank)}`
}

/** @param rank 0 to 9999 */
export function inventedMobile(rank: number): string {
  return `+3363998${lastDigits(rank)}`
}

function lastDigits(rank: number): string {
  return String((rank * 7919 + 1301) % 10_000).padStart(4, '0')
}

function luhnDigit(digits: string): string {
  // From the right, the digit to come being the first: its neighbour is doubled.
  const sum = [...digits].reverse().reduce((total, character, index) => {
    const digit = Number(character) * (index % 2 === 0 ? 2 : 1)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}
