import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { type Currency, isCurrency } from '@recouvrance/core/money/currency'
import type { DecimalMark } from '../reading/amount-text.ts'
import { firstRows, type Table, type TableRow, textOf } from '../reading/table-rows.ts'
import { dateOf } from '../tables/table-dates.ts'
import { type BankColumn, type BankColumns, bankColumnsOf, HEADER_WITHIN } from './bank-csv-columns.ts'
import { bankColumnsMissing } from './bank-refusals.ts'
import { creditorReferenceIn, ibanIn, ibanOf, referenceOf, said } from './bank-values.ts'
import { minorAmount } from './minor-amount.ts'
import { type BalanceRun, newRun, runBalances } from './running-balance.ts'
import type { AccountName, BankLine, StatementSink } from './statement.ts'

const EUR = 'EUR' as Currency

type Current = {
  readonly key: string
  readonly place: number
  readonly account: AccountName
  readonly currency: Currency
  readonly run: BalanceRun
  from: CivilDate
  to: CivilDate
}

/** An account that a CSV does not name: the caller knows which it may be. */
const UNNAMED: AccountName = { iban: null, identification: '' }

/** Reads the CSV of a bank. It has no balances of its own; a column of running balances gives them. */
export async function readBankCsv(
  table: Table,
  sink: StatementSink,
  afterRows: () => Promise<void>,
): Promise<void> {
  const first = await firstRows(table, HEADER_WITHIN)
  const columns = bankColumnsOf(first)
  if (!columns) throw bankColumnsMissing({ en: 'the day and the amount', fr: 'la date et le montant' })
  const above = accountAbove(first, columns.line)
  const rows = rowReader(columns, above, sink)
  for await (const batch of table.rows()) {
    for (const row of batch) if (row.line > columns.line) rows.take(row)
    await afterRows()
  }
  rows.end()
}

/** Banks write the account above the table. */
function accountAbove(rows: readonly TableRow[], header: number): AccountName {
  const text = rows
    .filter(({ line }) => line < header)
    .flatMap(({ cells }) => cells.map(textOf))
    .join(' ')
  const iban = ibanIn(text.replaceAll(/(?<=[A-Z0-9]) (?=[A-Z0-9])/g, ' '))
  if (iban) return { iban, identification: iban }
  const number = /(?:compte|account)\D{0,30}(\d[\d ]{7,25}\d)/i.exec(text)?.[1]?.replaceAll(' ', '')
  return number ? { iban: null, identification: number } : UNNAMED
}

function rowReader({ at }: BankColumns, above: AccountName, sink: StatementSink) {
  let current: Current | null = null
  const cell = (row: TableRow, column: BankColumn): string => {
    const position = at[column]
    return position === undefined ? '' : textOf(row.cells[position])
  }
  const end = (): void => {
    if (!current) return
    const { place, account, currency, run, from, to } = current
    const balances = runBalances(run)
    if (run.rows > 0 && run.known && !balances) sink.note('total-wrong', place)
    sink.statement({
      place,
      kind: 'statement',
      account,
      currency,
      number: null,
      from,
      to,
      opening: balances && { amountMinor: balances.opening, on: from },
      closing: balances && { amountMinor: balances.closing, on: to },
    })
    current = null
  }
  const take = (row: TableRow): void => {
    const account = accountIn(cell(row, 'account'), above)
    const code = cell(row, 'currency') || EUR
    const place = row.line
    if (!isCurrency(code)) {
      sink.fault({ place, code: 'bank-currency', value: code })
      return
    }
    const amountMinor = amountOfRow(sink, row, code, cell)
    const bookedOn = dateOf(cell(row, 'booked'), 'DD/MM/YYYY')
    if (bookedOn === null) sink.fault({ place, code: 'bank-date', value: cell(row, 'booked') })
    const key = `${account.identification} ${code}`
    if (amountMinor === null || bookedOn === null) {
      if (current) current.run.broken = true
      return
    }
    if (current?.key !== key) {
      end()
      current = { key, place, account, currency: code, run: newRun(), from: bookedOn, to: bookedOn }
    }
    if (bookedOn < current.from) current.from = bookedOn
    if (bookedOn > current.to) current.to = bookedOn
    current.run.add(amountMinor, minorAmount(cell(row, 'balance'), code, markOf(cell(row, 'balance'))).minor)
    sink.line(lineOf(row, { amountMinor, currency: code, bookedOn }, cell))
  }
  return { take, end }
}

function accountIn(written: string, above: AccountName): AccountName {
  if (written === '') return above
  const iban = ibanOf(written)
  return { iban, identification: iban ?? said(written, 'reference') ?? '' }
}

/** `12..34` reads in no way; `1 234,56` and `1,234.56` each in one. */
function markOf(text: string): DecimalMark {
  return /^[^.]*,\d{1,2}\D*$/.test(text) ? 'comma' : 'either'
}

type CellOf = (row: TableRow, column: BankColumn) => string

function amountOfRow(sink: StatementSink, row: TableRow, currency: Currency, cell: CellOf): number | null {
  const single = cell(row, 'amount')
  const [debit, credit] = [cell(row, 'debit'), cell(row, 'credit')]
  const written = single || debit || credit
  const read = minorAmount(written, currency, markOf(written))
  if (read.fault !== null) {
    sink.fault({ place: row.line, code: read.fault, value: written })
    return null
  }
  if (single !== '') return read.minor
  const isZero = (text: string) => text === '' || /^[0.,\s+-]+$/.test(text)
  if (!isZero(debit) && !isZero(credit)) {
    sink.fault({ place: row.line, code: 'bank-sign', value: `${debit} ${credit}` })
    return null
  }
  if (!isZero(debit)) return -Math.abs(read.minor)
  const received = minorAmount(credit, currency, markOf(credit))
  return credit === '' ? 0 : received.minor === null ? null : Math.abs(received.minor)
}

type Read = Pick<BankLine, 'amountMinor' | 'currency' | 'bookedOn'>

function lineOf(row: TableRow, read: Read, cell: CellOf): BankLine {
  const text = said(cell(row, 'label'), 'text') ?? ''
  return {
    place: row.line,
    ...read,
    valueOn: dateOf(cell(row, 'value'), 'DD/MM/YYYY'),
    counterpartyName: said(cell(row, 'counterparty'), 'name'),
    counterpartyIban: ibanOf(cell(row, 'counterpartyIban')) ?? ibanIn(text),
    text,
    creditorReference: creditorReferenceIn(text),
    endToEndId: null,
    mandateId: null,
    bankReference: referenceOf(cell(row, 'reference')),
    bankCode: null,
    returnReason: null,
    reversal: false,
    parts: [],
  }
}
