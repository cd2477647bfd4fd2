import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { Currency } from '@recouvrance/core/money/currency'
import { noStatement, statementCut } from './bank-refusals.ts'
import { bankDay, creditorReferenceIn, MAX_AMOUNT_MINOR, said, yearOf } from './bank-values.ts'
import { ibanOfRib } from './rib.ts'
import type { AccountName, BankLine, StatementReader, StatementSink } from './statement.ts'
import { textLines } from './text-lines.ts'

const WIDTH = 240
const EUR = 'EUR' as Currency

/** Rejected debits; every other operation of such a file is money received. */
const REJECTS = new Set(['08', '26', '27', '80', '85', '88', '98'])

type Open = { readonly place: number; readonly account: AccountName; sumMinor: number; complete: boolean }

/**
 * Reads files of 240 characters: header (31), operations (34), total (39). They detail what the statement of the
 * account books in one movement, and so are advice. Amounts have no sign: the operation says it.
 */
export function cfonb240Reader(sink: StatementSink): StatementReader {
  let open: Open | null = null
  let found = 0
  let last = 0
  const onHeader = (record: string, place: number): void => {
    if (open) throw cut(place)
    const account = accountAt(record, 21)
    if (!account) sink.fault({ place, code: 'bank-account-missing', value: record.slice(21, 42).trim() })
    else open = { place, account, sumMinor: 0, complete: true }
  }
  const onOperation = (record: string, place: number): void => {
    if (!open) {
      sink.fault({ place, code: 'bank-line-stray', value: record.slice(0, 80).trim() })
      return
    }
    const line = operationOf(sink, record, place)
    if (line) {
      open.sumMinor += Math.abs(line.amountMinor)
      sink.line(line)
    } else open.complete = false
  }
  const onTotal = (record: string, place: number): void => {
    if (!open) {
      sink.fault({ place, code: 'bank-line-stray', value: record.slice(0, 80).trim() })
      return
    }
    const total = amountAt(record)
    if (total !== open.sumMinor && open.complete) sink.note('total-wrong', place)
    const on = dayAt(record, 10)
    sink.statement({
      place: open.place,
      kind: 'advice',
      account: open.account,
      currency: EUR,
      number: null,
      from: on,
      to: on,
      opening: null,
      closing: null,
    })
    found++
    open = null
  }
  const lines = textLines((text, place) => {
    last = place
    if (text.trim() === '') return
    const record = text.padEnd(WIDTH)
    const code = record.slice(0, 2)
    if (code === '31') onHeader(record, place)
    else if (code === '34') onOperation(record, place)
    else if (code === '39') onTotal(record, place)
    else sink.fault({ place, code: 'bank-record', value: record.slice(0, 20).trim() })
  })
  return {
    push: lines.push,
    end() {
      lines.end()
      if (open) throw cut(last)
      if (found === 0 && last === 0) throw noStatement()
    },
  }
}

function cut(line: number) {
  return statementCut(line, { en: 'its total (39) is missing', fr: 'il manque son total (39)' })
}

function operationOf(sink: StatementSink, record: string, place: number): BankLine | null {
  const amount = amountAt(record)
  const bookedOn = dayAt(record, 216) ?? dayAt(record, 10)
  if (amount === null || amount > MAX_AMOUNT_MINOR)
    sink.fault({ place, code: 'bank-amount', value: record.slice(228, 240).trim() })
  if (bookedOn === null) sink.fault({ place, code: 'bank-date', value: record.slice(216, 222).trim() })
  if (amount === null || amount > MAX_AMOUNT_MINOR || bookedOn === null) return null
  const operation = record.slice(8, 10)
  const rejected = REJECTS.has(operation)
  const text = [record.slice(130, 152), record.slice(152, 216)].map((part) => part.trim()).join(' ')
  const reason = record.slice(226, 228).trim()
  return {
    place,
    amountMinor: rejected ? -amount || 0 : amount,
    currency: EUR,
    bookedOn,
    valueOn: null,
    counterpartyName: said(record.slice(42, 66), 'name'),
    counterpartyIban: accountAt(record, 21)?.iban ?? null,
    text: said(text, 'text') ?? '',
    creditorReference: creditorReferenceIn(text),
    endToEndId: null,
    mandateId: null,
    bankReference: null,
    bankCode: `CFONB240.${operation}`,
    returnReason: reason === '' ? null : `CFONB.${reason}`,
    reversal: rejected,
    parts: [],
  }
}

function accountAt(record: string, at: number): AccountName | null {
  const [bank, branch, number] = [
    record.slice(at, at + 5),
    record.slice(at + 5, at + 10),
    record.slice(at + 10, at + 21).trim(),
  ]
  if (!/^\d{5}$/.test(bank) || number === '') return null
  return { iban: ibanOfRib(bank, branch, number), identification: `${bank} ${branch.trim()} ${number}` }
}

function amountAt(record: string): number | null {
  const written = record.slice(228, 240).trim()
  return /^\d{1,12}$/.test(written) ? Number(written) : null
}

function dayAt(record: string, at: number): CivilDate | null {
  const written = record.slice(at, at + 6)
  if (!/^\d{6}$/.test(written)) return null
  const found = bankDay(yearOf(written.slice(4)), written.slice(2, 4), written.slice(0, 2))
  return found === null || found.moved ? null : found.on
}
