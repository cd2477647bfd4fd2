import { formatAmount } from '@recouvrance/core/money/amount'
import type { Currency } from '@recouvrance/core/money/currency'
import type { Freshness } from '../../bank-statements/follow-freshness.ts'
import type { RecordedStatement, StatementToRecord } from '../../bank-statements/record-statements.ts'
import { guarded } from '../reading/formula-guard.ts'
import { bankFaultSentence } from '../reporting/bank-sentences.ts'
import type { BankReport, DetectedFormat, ReportedStatement } from '../reporting/import-report.ts'
import { REJECTED_LINES_SHOWN } from '../reporting/import-report.ts'
import type { RejectedText } from '../reporting/rejected-file.ts'
import type { Collected } from './collect-statements.ts'
import type { BankFile } from './read-bank-file.ts'

/** Statements shown one by one; all of them count in the totals. */
const STATEMENTS_SHOWN = 400

/** What came of a bank file, in the shape of every report. */
export function bankFindings(
  file: BankFile,
  collected: Collected,
  statements: readonly StatementToRecord[],
  recorded: readonly RecordedStatement[],
  fresh: ReadonlyMap<number, Freshness>,
) {
  const bank = bankReport(collected, statements, recorded, fresh)
  const created = recorded.reduce((sum, one) => sum + one.created, 0)
  const unchanged = recorded.reduce((sum, one) => sum + one.known, 0)
  const none = { created: 0, updated: 0, unchanged: 0 }
  return {
    kind: 'bank-statement' as const,
    format: formatOf(file),
    period: periodOf(statements),
    controlTotals: { lines: created + unchanged, customers: 0, openItems: [] },
    created,
    updated: 0,
    unchanged,
    rejected: collected.faultCount,
    closed: 0,
    tables: { customers: none, items: none, contacts: none },
    bank,
  }
}

function formatOf({ source, survey, format }: BankFile): DetectedFormat {
  return {
    layout: format,
    columns: 0,
    encoding: survey.detected.encoding,
    byteOrderMark: survey.detected.markBytes > 0,
    compressed: source.gzip,
  }
}

function periodOf(statements: readonly StatementToRecord[]) {
  const from = statements.flatMap(({ fromOn, toOn }) => fromOn ?? toOn ?? []).toSorted()
  const to = statements.flatMap(({ toOn }) => toOn ?? []).toSorted()
  const [first, last] = [from[0], to.at(-1)]
  return first !== undefined && last !== undefined ? { from: first, to: last } : null
}

function bankReport(
  { statements: read, notes }: Collected,
  statements: readonly StatementToRecord[],
  recorded: readonly RecordedStatement[],
  fresh: ReadonlyMap<number, Freshness>,
): BankReport {
  const byNo = new Map(read.map((one) => [one.no, one]))
  const shown = statements.slice(0, STATEMENTS_SHOWN).map((statement, index): ReportedStatement => {
    const sums = byNo.get(statement.no)
    const done = recorded[index]
    const currency = statement.currency as Currency
    const money = (minor: number | null | undefined) =>
      minor === null || minor === undefined ? null : formatAmount(minor, currency)
    const freshness = done && fresh.get(done.accountId)
    const gap = freshness?.gaps.find(({ statementId }) => statementId === done?.id)
    return {
      place: sums?.place ?? 0,
      creditor: statement.creditorKey,
      account: statement.account.identification,
      followed: statement.printedIban !== null,
      kind: statement.kind as ReportedStatement['kind'],
      number: statement.number,
      from: statement.fromOn,
      to: statement.toOn,
      currency,
      opening: money(statement.openingMinor),
      closing: money(statement.closingMinor),
      credits: formatAmount(sums?.creditsMinor ?? 0, currency),
      debits: formatAmount(sums?.debitsMinor ?? 0, currency),
      lines: statement.lines,
      created: done?.created ?? 0,
      known: done?.known ?? 0,
      rejected: statement.rejected,
      difference: money(statement.differenceMinor),
      gap: gap
        ? {
            afterOn: gap.afterOn,
            beforeOn: gap.beforeOn,
            expected: formatAmount(gap.expectedMinor, currency),
            found: formatAmount(gap.foundMinor, currency),
          }
        : null,
      knownUntil: freshness?.knownUntil ?? null,
    }
  })
  return {
    statements: shown,
    statementCount: statements.length,
    repeated: recorded.filter(({ isNew }) => !isNew).length,
    pending: notes.get('pending') ?? 0,
  }
}

const HEADER = { fr: 'ligne;code;motif;valeur', en: 'line;code;reason;value' } as const

/** What could not be used, with its place: a statement is not corrected by hand, so this is a list and not a file to import. */
export function rejectedOfBank({ faults }: Collected, language: 'fr' | 'en'): RejectedText | null {
  if (faults.length === 0) return null
  const lines = faults.slice(0, REJECTED_LINES_SHOWN).map(({ place, code, value }) => ({
    line: place,
    code,
    value: value.slice(0, 80),
    reason: bankFaultSentence(code, value.slice(0, 80)),
    raw: value.slice(0, 500),
  }))
  const cell = (text: string) => `"${guarded(text).replaceAll('"', '""')}"`
  const rows = faults.map(({ place, code, value }) =>
    [String(place), code, cell(bankFaultSentence(code, value)[language]), cell(value)].join(';'),
  )
  return { content: Buffer.from(`\ufeff${[HEADER[language], ...rows].join('\r\n')}\r\n`), lines }
}
