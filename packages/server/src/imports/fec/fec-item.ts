import { isoDate } from './fec-fields.ts'
import type { FecCustomerLine, RejectedCustomerLine } from './fec-scanner.ts'

/** Whom a line of the books is on. */
export type FecCustomer = {
  readonly number: string
  readonly name: string
  /** The line is on a collective account and names nobody: it is kept, on a customer that stands for the account. */
  readonly identified: boolean
}

const CUSTOMER_ROOT = '411'
const DOUBTFUL_ROOT = '416'

/**
 * The auxiliary account when there is one, else the general account itself: small books have `411DUPONT` and no
 * auxiliary. An account of nothing but zeros after its root (`411000`) is collective and identifies nobody. Doubtful
 * customers (416) are the same customers as before they were doubted (411).
 */
export function customerOf(line: FecCustomerLine): FecCustomer {
  const number = customerNumberOf(line)
  const name = line.customerName || line.accountName || number
  const identified = line.customerNumber !== '' || /[^0]/.test(line.account.slice(CUSTOMER_ROOT.length))
  return { number, name, identified }
}

export function customerNumberOf({ account, customerNumber }: RejectedCustomerLine): string {
  const number = customerNumber || account
  const doubtful = account.startsWith(DOUBTFUL_ROOT) && number.startsWith(DOUBTFUL_ROOT)
  return doubtful ? CUSTOMER_ROOT + number.slice(DOUBTFUL_ROOT.length) : number
}

/** References that programs write when there is none: `-`, `/`, `0000000`, `N/A`. */
const NO_REFERENCE = /^(?:[-/.*_ 0]*|n\/?a|n[ée]ant|sans|aucune?)$/i
const SHORT_LABEL = 40

export function isReference(text: string): boolean {
  return !NO_REFERENCE.test(text)
}

/** What people call the piece: its reference, else a label that reads like one, else the entry's number. */
export function numberOf(line: FecCustomerLine): string {
  if (isReference(line.pieceRef)) return line.pieceRef
  const label = line.label
  if (label.length <= SHORT_LABEL && /\d/.test(label) && !label.includes('  ')) return label
  if (isReference(line.entryNumber)) return line.entryNumber
  return label.slice(0, SHORT_LABEL) || `${line.journal} ${isoDate(line.entryDay)}`.trim()
}

/**
 * What makes a line the same line in the next export of the same books: date, journal, accounts, reference and side,
 * but not its amount (a corrected amount corrects the item) nor, for a debit with a reference, its entry number (the
 * validation of a period numbers its entries anew). It starts with the date so that a period is a range of keys.
 */
export function sourceKeyOf(line: FecCustomerLine, customerNumber: string): string {
  const debit = line.bookMinor > 0
  const reference = isReference(line.pieceRef) ? line.pieceRef : `~${numberOf(line)}`
  const numbered = isReference(line.entryNumber) && !(debit && isReference(line.pieceRef))
  const entry = numbered ? line.entryNumber : ''
  const side = debit ? 'D' : 'C'
  return `fec:${line.entryDay}:${line.journal}:${line.account}:${customerNumber}:${reference}:${side}${entry}`
}

/** The letter that ties lines together; null when there is none worth the name. */
export function letterOf({ letter }: RejectedCustomerLine): string | null {
  return /[\p{L}\p{N}]/u.test(letter) ? letter : null
}
