import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { type Currency, digitsOf, isCurrency } from '@recouvrance/core/money/currency'
import { noStatement, statementCut } from './bank-refusals.ts'
import { bankDay, MAX_AMOUNT_MINOR, referenceOf, said, yearOf } from './bank-values.ts'
import { addDetail, type CfonbDetails, detailed } from './cfonb-details.ts'
import { ibanOfRib } from './rib.ts'
import type {
  AccountName,
  Balance,
  BankFaultCode,
  BankLine,
  StatementReader,
  StatementSink,
} from './statement.ts'
import { textLines } from './text-lines.ts'

const WIDTH = 120
const KNOWN = new Set(['01', '04', '05', '07'])

/** Operations that bring an earlier one back: unpaid cheques, rejected debits and transfers, recalls, bills. */
const RETURNS = new Set(['03', '10', '12', '26', '27', '33', '98', 'A3', 'A4', 'B3', 'B4', 'C3', 'C4'])

type Account = { readonly name: AccountName; readonly currency: Currency; readonly key: string }

type Open = {
  readonly place: number
  readonly account: Account
  readonly opening: Balance
  movement: { readonly line: BankLine; readonly details: CfonbDetails } | null
  /** The last movement was rejected: its details say nothing of another. */
  skipping: boolean
}

/** Reads statements of 120 characters: opening balance (01), movements (04) with their details (05), closing (07). */
export function cfonb120Reader(sink: StatementSink): StatementReader {
  let open: Open | null = null
  let statements = 0
  let last = 0

  const giveMovement = (): void => {
    if (open?.movement) sink.line(detailed(open.movement.line, open.movement.details))
    if (open) open.movement = null
  }
  const close = (closing: Balance): void => {
    if (!open) return
    giveMovement()
    const { account, opening, place } = open
    sink.statement({
      place,
      kind: 'statement',
      account: account.name,
      currency: account.currency,
      number: null,
      from: opening.on,
      to: closing.on,
      opening,
      closing,
    })
    statements++
    open = null
  }
  const onOpening = (record: string, place: number): void => {
    if (open) throw cut(place)
    const balance = balanceOf(sink, record, place)
    const account = accountOf(sink, record, place)
    if (balance === null || account === null) return
    open = { place, account, opening: balance, movement: null, skipping: false }
  }
  const onClosing = (record: string, place: number): void => {
    const account = accountOf(sink, record, place)
    const balance = balanceOf(sink, record, place)
    if (account && balance && open?.account.key === account.key) close(balance)
    else stray(sink, place, record)
  }
  const onMovement = (record: string, place: number): void => {
    giveMovement()
    const account = accountOf(sink, record, place)
    if (!open || account?.key !== open.account.key) {
      stray(sink, place, record)
      return
    }
    const line = movementOf(sink, record, place, account.currency)
    open.skipping = line === null
    if (line) open.movement = { line, details: new Map() }
  }
  const lines = textLines((text, place) => {
    last = place
    if (text.trim() === '') return
    const record = text.padEnd(WIDTH)
    const code = record.slice(0, 2)
    if (!KNOWN.has(code)) sink.fault({ place, code: 'bank-record', value: record.slice(0, 20).trim() })
    else if (text.trimEnd().length > WIDTH)
      sink.fault({ place, code: 'bank-line-short', value: String(text.length) })
    else if (code === '01') onOpening(record, place)
    else if (code === '04') onMovement(record, place)
    else if (code === '07') onClosing(record, place)
    else if (open?.skipping) return
    else if (!open?.movement) stray(sink, place, record)
    else if (!addDetail(open.movement.details, record)) sink.note('too-many-details', place)
  })
  return {
    push: lines.push,
    end() {
      lines.end()
      if (open) throw cut(last)
      if (statements === 0 && last === 0) throw noStatement()
    },
  }
}

function cut(line: number) {
  return statementCut(line, {
    en: 'its closing balance (07) is missing',
    fr: 'il manque son solde final (07)',
  })
}

function stray(sink: StatementSink, place: number, record: string): void {
  sink.fault({ place, code: 'bank-line-stray', value: record.slice(0, 80).trim() })
}

/** @returns null where the account is not written */
function accountOf(sink: StatementSink, record: string, place: number): Account | null {
  const bank = record.slice(2, 7)
  const branch = record.slice(11, 16)
  const number = record.slice(21, 32).trim()
  const written = record.slice(16, 19).trim()
  if (written !== '' && !isCurrency(written)) {
    sink.fault({ place, code: 'bank-currency', value: written })
    return null
  }
  if (number === '' || !/^\d{5}$/.test(bank)) {
    sink.fault({ place, code: 'bank-account-missing', value: record.slice(2, 32).trim() })
    return null
  }
  if (written === '') sink.note('currency-assumed', place)
  return {
    // Some movements name the bank that they come from instead of that of the account.
    key: `${branch.trim()} ${number}`,
    name: {
      iban: ibanOfRib(bank, branch, number),
      identification: `${bank} ${branch.trim()} ${number}`,
    },
    currency: (written === '' ? 'EUR' : written) as Currency,
  }
}

function balanceOf(sink: StatementSink, record: string, place: number): Balance | null {
  const amount = overpunched(sink, record, place)
  const on = dayAt(record, 34)
  if (on === null) sink.fault({ place, code: 'bank-date', value: record.slice(34, 40).trim() })
  return amount === null || on === null ? null : { amountMinor: amount, on }
}

function movementOf(sink: StatementSink, record: string, place: number, currency: Currency): BankLine | null {
  const amountMinor = overpunched(sink, record, place)
  const bookedOn = dayAt(record, 34)
  if (bookedOn === null) sink.fault({ place, code: 'bank-date', value: record.slice(34, 40).trim() })
  if (amountMinor === null || bookedOn === null) return null
  const operation = record.slice(32, 34).trim()
  const reason = record.slice(40, 42).trim()
  return {
    place,
    amountMinor,
    currency,
    bookedOn,
    valueOn: dayAt(record, 42),
    counterpartyName: null,
    counterpartyIban: null,
    text: said(record.slice(48, 79), 'text') ?? '',
    creditorReference: null,
    endToEndId: null,
    mandateId: null,
    bankReference: referenceOf(record.slice(104, 120)),
    bankCode: operation === '' ? null : `CFONB.${operation}`,
    returnReason: reason === '' || /^0+$/.test(reason) ? null : `CFONB.${reason}`,
    reversal: RETURNS.has(operation),
    parts: [],
  }
}

function dayAt(record: string, at: number): CivilDate | null {
  const [day, month, year] = [
    record.slice(at, at + 2),
    record.slice(at + 2, at + 4),
    record.slice(at + 4, at + 6),
  ]
  if (!/^\d{6}$/.test(record.slice(at, at + 6))) return null
  const found = bankDay(yearOf(year), month, day)
  return found === null || found.moved ? null : found.on
}

// The last digit carries the sign. Where EBCDIC was turned into a French code page, the braces became accents.
const POSITIVE = '{ABCDEFGHI'
const NEGATIVE = '}JKLMNOPQR'

function lastDigit(character: string): { readonly digit: number; readonly sign: 1 | -1 } | null {
  if (character === 'é') return { digit: 0, sign: 1 }
  if (character === 'è') return { digit: 0, sign: -1 }
  const positive = POSITIVE.indexOf(character)
  if (positive >= 0) return { digit: positive, sign: 1 }
  const negative = NEGATIVE.indexOf(character)
  return negative >= 0 ? { digit: negative, sign: -1 } : null
}

/** The amount in 91-104, brought to the digits of its currency. */
function overpunched(sink: StatementSink, record: string, place: number): number | null {
  const written = record.slice(90, 104)
  const refuse = (code: BankFaultCode): null => {
    sink.fault({ place, code, value: written.trim() })
    return null
  }
  const last = lastDigit(written.slice(-1))
  const digits = written.slice(0, -1).trim()
  if (!last || !/^\d*$/.test(digits)) return refuse('bank-amount')
  const code = record.slice(16, 19)
  const wanted = isCurrency(code) ? digitsOf(code) : 2
  const decimals = /^\d$/.test(record.slice(19, 20)) ? Number(record.slice(19, 20)) : 2
  const raw = Number(`${digits}${last.digit}`)
  const value = decimals <= wanted ? raw * 10 ** (wanted - decimals) : raw / 10 ** (decimals - wanted)
  if (!Number.isInteger(value)) return refuse('bank-amount-decimals')
  if (value > MAX_AMOUNT_MINOR) return refuse('bank-amount-huge')
  return value * last.sign || 0
}
