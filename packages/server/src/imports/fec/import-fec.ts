import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { formatAmount } from '@recouvrance/core/money/amount'
import { type Currency, currencyOf } from '@recouvrance/core/money/currency'
import { clientOf, type Tx } from '../../platform/postgres.ts'
import { type Applied, applyStaged } from '../applying/apply-staged.ts'
import { copyRows } from '../applying/copy-rows.ts'
import { DueDates } from '../applying/due-dates.ts'
import { STAGED_COLUMNS, type StagedRow, stage } from '../applying/staged-row.ts'
import {
  createStaging,
  type ImportScope,
  placeCorrectedLines,
  rejectIncompleteLetters,
} from '../applying/staging.queries.ts'
import {
  derivedDueDateCounts,
  invoicesLetteredAlone,
  openTotals,
  unsettledMixedGroups,
} from '../applying/totals.queries.ts'
import { type CreditorRow, lastOpening, lastPeriodEnd, termsByCustomer } from '../imports.queries.ts'
import type { OnBytes, SourceFile } from '../reading/source-file.ts'
import type { TextSurvey } from '../reading/survey.ts'
import type { ControlTotals, DetectedFormat, ImportReport, Warning } from '../reporting/import-report.ts'
import type { Rejections } from '../reporting/rejections.ts'
import {
  absentItemsClosed,
  absentItemsKept,
  carriedForward,
  derivedDueDates,
  letteredAlone,
  olderThanLastImport,
  otherCustomerAccounts,
  severalCurrenciesLettered,
  shortLines,
  unidentifiedCustomers,
} from '../reporting/warnings.ts'
import { isoDate } from './fec-fields.ts'
import { customerNumberOf, customerOf, letterOf, numberOf, sourceKeyOf } from './fec-item.ts'
import type { FecCustomerLine } from './fec-scanner.ts'
import { type FecReading, readFec } from './read-fec.ts'

export type FecImport = {
  readonly source: SourceFile
  readonly survey: TextSurvey
  readonly sourceName: string
  readonly creditor: CreditorRow
  readonly scope: ImportScope
  readonly bookCurrency: Currency
  readonly extract: boolean
  readonly rejections: Rejections
  readonly onBytes: OnBytes
}

export type ImportedTable = {
  readonly format: DetectedFormat
  readonly period: ImportReport['period']
  readonly controlTotals: ControlTotals
  readonly applied: Applied
  readonly warnings: Warning[]
  readonly separator: string
  readonly unbalanced: FecReading['unbalancedEntries']
  /** What an entry is called, from its first line. */
  readonly nameEntry: (firstLine: string) => { readonly journal: string; readonly number: string }
}

/** Reads a FEC into the staging tables and applies it. */
export async function importFec(tx: Tx, run: FecImport): Promise<ImportedTable> {
  await createStaging(tx)
  const { reading, unidentified } = await stageFec(tx, run)
  const { totals, header } = reading
  if (header.rejectedLines) await placeCorrectedLines(tx, run.scope)
  const period =
    totals.firstDay === 0 ? null : { from: isoDate(totals.firstDay), to: isoDate(totals.lastDay) }
  const lastTo = await lastPeriodEnd(tx, run.creditor.id, run.sourceName)
  const older = period !== null && lastTo !== null && period.to < lastTo
  const partial = reading.extract || older || period === null
  const applied = await applyStaged(tx, run.scope, {
    journals: reading.journals.map((journal) => ({ code: journal.code, kind: journal.kind() })),
    expected: partial ? null : { from: `fec:${totals.firstDay}:`, to: `fec:${totals.lastDay};` },
    // A rejected line may be what seems absent. Half of the known items missing is no correction of the same books: it
    // is another extract.
    believeAbsence: ({ absent, present }) => run.rejections.count === 0 && absent <= present,
    absentReason: 'no-longer-in-file',
    appendOnly: partial,
    lastOpenedOn: await lastOpening(tx, run.creditor.id),
  })
  const { openedOn, replaced } = applied
  const warnings = await warningsOf(tx, reading, applied, unidentified)
  if (openedOn && replaced > 0) warnings.push(carriedForward(replaced, openedOn))
  if (older && !reading.extract && period && lastTo) warnings.push(olderThanLastImport(period.to, lastTo))
  return {
    format: formatOf(run, reading),
    period: period && (openedOn ? { ...period, openedOn } : period),
    controlTotals: await controlTotalsOf(tx, run, reading, applied),
    applied,
    warnings,
    separator: reading.header.separator,
    unbalanced: reading.unbalancedEntries,
    nameEntry: (firstLine) => nameEntry(reading, firstLine),
  }
}

async function stageFec(tx: Tx, run: FecImport): Promise<{ reading: FecReading; unidentified: number }> {
  const { creditor, rejections } = run
  const dueDates = new DueDates(await termsByCustomer(tx), creditor.payment_term, creditor.country)
  const copy = copyRows(clientOf(tx), 'staged', STAGED_COLUMNS)
  const waiting = new Map<string, { customer: string; letter: string }>()
  let unidentified = 0
  try {
    const reading = await readFec(run.source, run.survey, {
      bookCurrency: run.bookCurrency,
      extract: run.extract,
      rejections,
      onBytes: run.onBytes,
      afterChunk: copy.flush,
      onCustomerLine: (line) => {
        const customer = customerOf(line)
        if (!customer.identified) unidentified++
        stage(copy, rowOf(line, creditor.customer_number_prefix, customer.number, customer.name, dueDates))
      },
      onRejectedCustomerLine: (line) => {
        const letter = letterOf(line)
        const customer = creditor.customer_number_prefix + customerNumberOf(line)
        if (letter) waiting.set(`${customer}\t${letter}`, { customer, letter })
      },
    })
    await copy.end()
    for (const { line, letter } of await rejectIncompleteLetters(tx, [...waiting.values()]))
      rejections.add(line, 'lettering-incomplete', letter)
    return { reading, unidentified }
  } catch (error) {
    await copy.abort()
    throw error
  }
}

function rowOf(
  line: FecCustomerLine,
  prefix: string,
  number: string,
  name: string,
  dueDates: DueDates,
): StagedRow {
  const customer = prefix + number
  const issuedOn: CivilDate = civilDate(isoDate(line.pieceDay || line.entryDay))
  const due =
    line.amountMinor < 0
      ? NO_DUE_DATE
      : line.dueDay > 0
        ? ({ dueOn: isoDate(line.dueDay), source: 'given' } as const)
        : dueDates.of(customer, issuedOn)
  return {
    line: line.line,
    entryOn: isoDate(line.entryDay),
    issuedOn,
    dueOn: due.dueOn,
    dueOnSource: due.source,
    kind: null,
    journal: line.journal,
    customer,
    customerName: name,
    number: numberOf(line),
    key: sourceKeyOf(line, number),
    letter: letterOf(line),
    bookMinor: line.bookMinor,
    amountMinor: line.amountMinor,
    amountGiven: true,
    currency: line.currency,
    openMinor: null,
  }
}

const NO_DUE_DATE = { dueOn: null, source: 'given' } as const

async function controlTotalsOf(
  tx: Tx,
  { bookCurrency }: FecImport,
  { totals, entries }: FecReading,
  applied: Applied,
): Promise<ControlTotals> {
  const money = (minor: number): string => formatAmount(minor, bookCurrency)
  const { customers } = applied
  return {
    lines: totals.lines,
    entries,
    currency: bookCurrency,
    debit: money(totals.debitMinor),
    credit: money(totals.creditMinor),
    customerLines: totals.customerLines,
    customerDebit: money(totals.customerDebitMinor),
    customerCredit: money(totals.customerCreditMinor),
    customers: customers.created + customers.updated + customers.unchanged,
    openItems: await openTotals(tx),
  }
}

async function warningsOf(
  tx: Tx,
  reading: FecReading,
  applied: Applied,
  unidentified: number,
): Promise<Warning[]> {
  const warnings: Warning[] = []
  const { totals } = reading
  if (unidentified > 0) warnings.push(unidentifiedCustomers(unidentified))
  if (totals.otherAccounts.size > 0)
    warnings.push(
      otherCustomerAccounts([...totals.otherAccounts].map(([account, lines]) => `${account} (${lines})`)),
    )
  if (totals.shortLines > 0) warnings.push(shortLines(totals.shortLines))
  if (applied.closed > 0) warnings.push(absentItemsClosed(applied.closed))
  if (applied.absentKept > 0) warnings.push(absentItemsKept(applied.absentKept))
  const alone = await invoicesLetteredAlone(tx)
  if (alone > 0) warnings.push(letteredAlone(alone))
  const mixed = await unsettledMixedGroups(tx)
  if (mixed > 0) warnings.push(severalCurrenciesLettered(mixed))
  const derived = await derivedDueDateCounts(tx)
  if (derived['customer-terms'] + derived['creditor-terms'] + derived.law > 0)
    warnings.push(derivedDueDates(derived))
  return warnings
}

const SEPARATOR_NAMES = { '\t': 'tab', '|': 'pipe', ';': 'semicolon', ',': 'comma' } as const

function formatOf({ survey, source }: FecImport, { header }: FecReading): DetectedFormat {
  return {
    layout: 'fec',
    separator: SEPARATOR_NAMES[header.separator],
    encoding: survey.detected.encoding,
    byteOrderMark: survey.detected.markBytes > 0,
    lineEnd: survey.lineEnd,
    columns: header.width,
    amounts: header.layout,
    compressed: source.gzip,
  }
}

/** What an entry is called, from its first line. */
function nameEntry({ header }: FecReading, firstLine: string): { journal: string; number: string } {
  const cells = firstLine.split(header.separator)
  return {
    journal: cells[header.positions.journalCode ?? -1] ?? '',
    number: cells[header.positions.ecritureNum ?? -1] ?? '',
  }
}

/** Currency of the books of a creditor: FEC is a French format and its law speaks of euros; overseas keeps CFP francs. */
export function bookCurrencyOf(wanted: string | undefined): Currency {
  return currencyOf(wanted ?? 'EUR')
}
