import { type CivilDate, daysBetween } from '@recouvrance/core/calendar/civil-date'
import { type Currency, isCurrency } from '@recouvrance/core/money/currency'
import { lineTooLong } from '../reading/file-refusals.ts'
import { noStatement, statementCut } from './bank-refusals.ts'
import { bankDay, ibanOf, referenceOf, said, yearOf } from './bank-values.ts'
import { minorAmount } from './minor-amount.ts'
import { readDetails } from './mt940-details.ts'
import type { AccountName, Balance, BankLine, StatementReader, StatementSink } from './statement.ts'
import { textLines } from './text-lines.ts'

type Field = { readonly tag: string; readonly place: number; readonly lines: string[]; length: number }

type Open = {
  readonly place: number
  number: string | null
  account: AccountName | null
  currency: Currency | null
  opening: Balance | null
  closing: Balance | null
  /** Day and time up to which an interim report knows the day. */
  until: CivilDate | null
  interim: boolean
  movement: BankLine | null
}

const TAG = /^:(\d{2}[A-Z]?):(.*)$/
// Marks of the line on which a message came.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const LEADING = /^[\u0000-\u0008\u000e-\u001f]+/
const MAX_FIELD = 16 * 1024

/** Reads MT940 statements and MT942 interim reports, with or without their SWIFT envelope. */
export function mt940Reader(sink: StatementSink): StatementReader {
  let open: Open | null = null
  let field: Field | null = null
  let found = 0
  let last = 0

  const giveField = (): void => {
    const done = field
    field = null
    if (done && open) takeField(sink, open, done)
  }
  const close = (): void => {
    giveField()
    if (open) found += closeStatement(sink, open) ? 1 : 0
    open = null
  }
  const lines = textLines((text, place) => {
    last = place
    const bare = text.replace(LEADING, '').replace(/^\{1:.*\{4:\s*/, '')
    if (/^-\}?/.test(bare) && /^-\}?(\{5:.*)?\s*$/.test(bare)) return close()
    const tag = TAG.exec(bare)
    if (!tag) {
      if (field) extend(field, bare, place)
      return
    }
    giveField()
    const [, name = '', value = ''] = tag
    if (name === '20') {
      close()
      open = newStatement(place, value)
    } else if (open) field = { tag: name, place, lines: [value], length: value.length }
    else sink.fault({ place, code: 'bank-line-stray', value: text.slice(0, 80) })
  })
  return {
    push: lines.push,
    end() {
      lines.end()
      giveField()
      const started: Open | null = open
      if (started && isCut(started)) throw cut(last)
      close()
      if (found === 0 && last === 0) throw noStatement()
    },
  }
}

function extend(field: Field, text: string, place: number): void {
  field.length += text.length
  if (field.length > MAX_FIELD) throw lineTooLong(place, MAX_FIELD)
  field.lines.push(text)
}

/** It opened and has movements, and the file stops before the balance that closes it. */
function isCut({ opening, closing }: Open): boolean {
  return opening !== null && closing === null
}

function cut(line: number) {
  return statementCut(line, {
    en: 'its closing balance (:62F:) is missing',
    fr: 'il manque son solde final (:62F:)',
  })
}

function newStatement(place: number, reference: string): Open {
  return {
    place,
    number: referenceOf(reference),
    account: null,
    currency: null,
    opening: null,
    closing: null,
    until: null,
    interim: false,
    movement: null,
  }
}

function giveMovement(sink: StatementSink, open: Open): void {
  if (open.movement) sink.line(open.movement)
  open.movement = null
}

function closeStatement(sink: StatementSink, open: Open): boolean {
  giveMovement(sink, open)
  const { account, place, opening, closing } = open
  if (account === null) sink.fault({ place, code: 'bank-account-missing', value: ':25:' })
  if (open.currency === null) sink.note('currency-assumed', place)
  sink.statement({
    place,
    kind: open.interim ? 'report' : 'statement',
    account,
    currency: open.currency ?? EUR,
    number: open.number,
    from: opening?.on ?? null,
    to: closing?.on ?? open.until,
    opening,
    closing,
  })
  return true
}

const EUR = 'EUR' as Currency

function takeField(sink: StatementSink, open: Open, { tag, place, lines }: Field): void {
  const [value = ''] = lines
  if (tag === '25' || tag === '25P') takeAccount(sink, open, value, place)
  else if (tag === '28C' || tag === '28') open.number = said(`${open.number ?? ''} ${value}`, 'reference')
  else if (tag === '60F' || tag === '60M') open.opening ??= balanceOf(sink, open, value, place)
  else if (tag === '62F' || tag === '62M') open.closing = balanceOf(sink, open, value, place)
  else if (tag === '61') takeMovement(sink, open, lines, place)
  else if (tag === '86' && open.movement) open.movement = readDetails(open.movement, lines)
  else if (tag === '34F') takeFloor(open, value)
  else if (tag === '13D' || tag === '13') takeInstant(open, value)
}

/** `:25:` is an IBAN, or bank and account with the currency behind it, each bank in its way. */
function takeAccount(sink: StatementSink, open: Open, value: string, place: number): void {
  const written = value.trim().replace(/^\//, '')
  const bare = written.replace(/(?<=\d)\s*([A-Z]{3})$/, '')
  const iban = ibanOf(written) ?? ibanOf(bare) ?? ibanOf(bare.split('/').at(-1))
  const identification = said(iban ?? bare, 'reference')
  if (open.account !== null) sink.fault({ place, code: 'bank-record', value: value.slice(0, 40) })
  else if (identification === null) sink.fault({ place, code: 'bank-account-missing', value: ':25:' })
  else open.account = { iban, identification }
}

function takeFloor(open: Open, value: string): void {
  open.interim = true
  const code = value.slice(0, 3)
  if (open.currency === null && isCurrency(code)) open.currency = code
}

function takeInstant(open: Open, value: string): void {
  const [, year = '', month = '', day = ''] = /^(\d{2})(\d{2})(\d{2})/.exec(value) ?? []
  open.until = bankDay(yearOf(year), month, day)?.on ?? null
}

const BALANCE = /^([CD])(\d{2})(\d{2})(\d{2})([A-Z]{3})\s*([\d.,]+)/

function balanceOf(sink: StatementSink, open: Open, value: string, place: number): Balance | null {
  const [, side, year = '', month = '', day = '', code = '', amount = ''] = BALANCE.exec(value) ?? []
  if (!isCurrency(code)) {
    sink.fault({ place, code: 'bank-amount', value: value.slice(0, 40) })
    return null
  }
  open.currency = code
  const { minor, fault } = minorAmount(amount, code, 'comma')
  const on = bankDay(yearOf(year), month, day)
  if (fault !== null) sink.fault({ place, code: fault, value: amount })
  if (on === null) sink.fault({ place, code: 'bank-date', value: `${year}${month}${day}` })
  if (on?.moved) sink.note('date-moved', place)
  if (minor === null) return null
  return { amountMinor: minor * (side === 'D' ? -1 : 1) || 0, on: on?.on ?? null }
}

const MOVEMENT =
  /^(\d{2})(\d{2})(\d{2})(\d{4})?\s*(RC|RD|EC|ED|C|D)([A-Z])?\s*(\d[\d.]*,?\d*)\s*([A-Z][A-Z0-9]{3})?(.*)$/

function takeMovement(sink: StatementSink, open: Open, lines: readonly string[], place: number): void {
  giveMovement(sink, open)
  const [value = '', supplement = ''] = lines
  const read = MOVEMENT.exec(value.trim())
  if (!read) {
    sink.fault({ place, code: 'bank-record', value: `:61:${value}`.slice(0, 80) })
    return
  }
  const [, year = '', month = '', day = '', entry, side = '', , amount = '', type = '', references = ''] =
    read
  const valueOn = bankDay(yearOf(year), month, day)
  const { minor, fault } = minorAmount(amount, open.currency ?? EUR, 'comma')
  if (fault !== null) sink.fault({ place, code: fault, value: amount })
  if (valueOn === null) sink.fault({ place, code: 'bank-date', value: `${year}${month}${day}` })
  if (minor === null || valueOn === null) return
  if (valueOn.moved) sink.note('date-moved', place)
  const [own = '', bank = ''] = references.split('//')
  // RC takes a credit back, RD a debit.
  const received = side === 'C' || side === 'RD' || side === 'EC'
  open.movement = {
    place,
    amountMinor: (received ? minor : -minor) || 0,
    currency: open.currency ?? EUR,
    bookedOn: entry === undefined ? valueOn.on : entryDay(entry, valueOn.on),
    valueOn: valueOn.on,
    counterpartyName: null,
    counterpartyIban: null,
    text: said(supplement, 'text') ?? '',
    creditorReference: null,
    endToEndId: referenceOf(own),
    mandateId: null,
    bankReference: referenceOf(bank),
    bankCode: type === '' ? null : `SWIFT.${type}`,
    returnReason: null,
    reversal: side === 'RC' || side === 'RD',
    parts: [],
  }
}

/** Month and day of the booking: in the year in which they are nearest to the value day. */
function entryDay(entry: string, valueOn: CivilDate): CivilDate {
  const year = Number(valueOn.slice(0, 4))
  const near = [year - 1, year, year + 1]
    .map((one) => bankDay(one, entry.slice(0, 2), entry.slice(2))?.on)
    .filter((one) => one !== undefined)
    .toSorted((a, b) => Math.abs(daysBetween(a, valueOn)) - Math.abs(daysBetween(b, valueOn)))
  return near[0] ?? valueOn
}
