import { civilDate, daysBetween, isCivilDate } from '@recouvrance/core/calendar/civil-date'
import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import { formatWhole } from '@recouvrance/core/language/format-number'
import { parseAmount } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import { formatMoney } from '@recouvrance/core/money/format-money'
import { alignedLines } from '../../command-table.ts'
import { describeBank } from './describe-bank.ts'
import type { ControlTotals, DetectedFormat, ImportReport, TableCounts } from './import-report.ts'

export type ReportReader = {
  readonly language: 'fr' | 'en'
  readonly today: string
  /** The file as the reader named it. */
  readonly path: string
  readonly rejectedPath: string | undefined
}

const SHOWN_REJECTED = 20

/** The report of an import in lines for people: how it was read, what it adds up to, what it changed, what to do. */
export function describeReport(report: ImportReport, reader: ReportReader): string[] {
  const words = WORDS[reader.language]
  const steps = nextSteps(report, reader)
  return [
    (report.dryRun ? words.dryRunDone : words.done)(report.file.name),
    ...facts(report, reader.language),
    ...(report.bank
      ? describeBank(report, report.bank, reader.language)
      : booksLines(report, reader.language)),
    ...warnings(report, reader.language),
    ...rejectedLines(report, reader.language),
    ...(steps.length === 0 ? [] : ['', words.next, ...steps.map((step) => `  ${step}`)]),
  ]
}

function booksLines(report: ImportReport, language: 'fr' | 'en'): string[] {
  const words = WORDS[language]
  const totals = controlTotals(report.controlTotals, language)
  return ['', words.controlTotals, ...totals, '', words.result, ...counts(report, language)]
}

function facts({ creditor, format, period, file }: ImportReport, language: 'fr' | 'en'): string[] {
  const words = WORDS[language]
  const days = period && [period.from, period.to].map((day) => formatShortDate(civilDate(day), language))
  const opened = period?.openedOn && formatShortDate(civilDate(period.openedOn), language)
  return aligned([
    [words.creditor, creditor],
    [words.format, formatLine(format, language)],
    ...columnsRead(format, language),
    [words.size, `${formatWhole(file.bytes, language)} ${language === 'fr' ? 'octets' : 'bytes'}`],
    ...(days ? [[words.period, days.join(' – ') + (opened ? words.opened(opened) : '')]] : []),
  ])
}

/** Which column was read as what: a wrong guess is seen at once. */
function columnsRead({ fields, unread = [] }: DetectedFormat, language: 'fr' | 'en'): string[][] {
  if (fields === undefined) return []
  const read = Object.entries(fields).map(([field, column]) => `${field} = ${column}`)
  const words = WORDS[language]
  return [
    [words.columnsRead, read.join(' · ')],
    ...(unread.length === 0 ? [] : [[words.columnsUnread, unread.join(' · ')]]),
  ]
}

function formatLine(format: DetectedFormat, language: 'fr' | 'en'): string {
  const words = WORDS[language]
  const { separator, encoding, byteOrderMark, lineEnd, amounts, decimal, dateFormat, sheet } = format
  return [
    format.layout.toUpperCase(),
    format.columns > 0 && words.columns(format.columns),
    separator && words.separators[separator],
    encoding && `${encoding.toUpperCase()}${byteOrderMark ? words.withMark : ''}`,
    lineEnd && lineEnd !== 'none' && `${words.lineEnds} ${lineEnd.toUpperCase().replaceAll('-', ' ')}`,
    amounts && (amounts === 'montant-sens' ? 'Montant/Sens' : 'Debit/Credit'),
    decimal && decimal !== 'either' && `${words.decimal} ${words.marks[decimal]}`,
    dateFormat && `${words.dates} ${dateFormat}`,
    sheet && `${words.sheet} ${sheet}`,
    format.compressed && 'gzip',
  ]
    .filter(Boolean)
    .join(', ')
}

function controlTotals(totals: ControlTotals, language: 'fr' | 'en'): string[] {
  const words = WORDS[language]
  const money = (amount: string | undefined, currency = totals.currency): string =>
    amount === undefined || currency === undefined
      ? ''
      : formatMoney(parseAmount(amount, currencyOf(currency)), currencyOf(currency), language)
  const count = (value: number | null | undefined): string =>
    value === null || value === undefined ? '' : formatWhole(value, language)
  const books =
    totals.debit === undefined
      ? []
      : [
          [words.debit, '', money(totals.debit)],
          [words.credit, '', money(totals.credit)],
          [words.customerLines, count(totals.customerLines), ''],
          [words.customerDebit, '', money(totals.customerDebit)],
          [words.customerCredit, '', money(totals.customerCredit)],
        ]
  const sums = [
    ...(totals.amounts ?? []).map((total) => [words.amounts, total] as const),
    ...(totals.payments ?? []).map((total) => [words.payments, total] as const),
    ...totals.openItems.map((total) => [words.open, total] as const),
  ]
  return aligned(
    [
      [words.lines, count(totals.lines), ''],
      ...(totals.entries === undefined ? [] : [[words.entries, count(totals.entries), '']]),
      ...books,
      [words.customers, count(totals.customers), ''],
      ...sums.map(([name, total]) => [name, count(total.count), money(total.amount, total.currency)]),
      ...(totals.openItems.length === 0 ? [[words.open, '0', '']] : []),
    ],
    [1, 2],
  )
}

function counts({ tables, rejected, closed, kind }: ImportReport, language: 'fr' | 'en'): string[] {
  const words = WORDS[language]
  const row = (name: string, { created, updated, unchanged }: TableCounts): string[] => [
    name,
    ...[created, updated, unchanged].map((value) => formatWhole(value, language)),
  ]
  const { contacts } = tables
  const withContacts = contacts.created + contacts.updated + contacts.unchanged > 0
  return [
    ...aligned(
      [
        ['', words.created, words.updated, words.unchanged],
        row(words.customers, tables.customers),
        ...(kind === 'customers' ? [] : [row(words.items, tables.items)]),
        ...(withContacts ? [row(words.contacts, contacts)] : []),
      ],
      [1, 2, 3],
    ),
    ...aligned([
      [words.rejectedCount, formatWhole(rejected, language)],
      ...(closed > 0 ? [[words.closedCount, formatWhole(closed, language)]] : []),
    ]),
  ]
}

function warnings(report: ImportReport, language: 'fr' | 'en'): string[] {
  if (report.warnings.length === 0) return []
  return ['', WORDS[language].warnings, ...report.warnings.map(({ message }) => `  - ${message[language]}`)]
}

function rejectedLines({ rejectedLines: lines, rejected }: ImportReport, language: 'fr' | 'en'): string[] {
  if (rejected === 0) return []
  const words = WORDS[language]
  const shown = lines.slice(0, SHOWN_REJECTED)
  return [
    '',
    words.rejectedLines,
    ...shown.map(({ line, reason }) => `  ${words.line(line)} ${reason[language]}`),
    ...(rejected > shown.length ? [`  ${words.more(rejected - shown.length)}`] : []),
  ]
}

function nextSteps(report: ImportReport, { language, today, path, rejectedPath }: ReportReader): string[] {
  const words = WORDS[language]
  // What a bank wrote is not corrected by hand, and owes nothing.
  if (report.bank) return report.dryRun ? [words.importForGood] : []
  const rejected =
    report.rejected === 0
      ? []
      : [
          rejectedPath === undefined
            ? words.askRejected(path)
            : words.correct(rejectedPath, rejectedPath + optionsOf(report)),
        ]
  if (report.dryRun) return [...rejected, words.importForGood]
  // A list of customers owes nothing.
  if (report.period === null) return rejected
  const day = dayToLookAt(report, today)
  return [...rejected, words.seeAgeing(day), words.seePlan(day)]
}

const FRESH_DAYS = 31

/** Books of last year say nothing of who has paid since: they are looked at on their last day. */
function dayToLookAt({ period }: ImportReport, today: string): string {
  if (period === null || !isCivilDate(period.to) || period.to > today) return today
  return daysBetween(period.to, civilDate(today)) > FRESH_DAYS ? period.to : today
}

/** Without them the corrected lines would not be known as the same table. */
function optionsOf({ kind, source, period }: ImportReport): string {
  if (kind === 'fec') return source === 'fec' ? '' : ` --source ${source}`
  const options = [`--kind ${kind}`, source === kind ? '' : `--source ${source}`]
  if (kind === 'aged-balance') options.push(`--as-of ${period?.to}`)
  return ` ${options.filter((option) => option !== '').join(' ')}`
}

/** @param right columns that stand to the right: figures */
function aligned(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  return alignedLines(rows, (column) => right.includes(column)).map((line) => `  ${line}`)
}

const WORDS = {
  fr: {
    done: (name: string) => `${name} est importé.`,
    dryRunDone: (name: string) => `${name} : essai, rien n’est enregistré.`,
    creditor: 'Créancier',
    format: 'Format',
    size: 'Taille',
    period: 'Période',
    opened: (day: string) => `, à-nouveaux au ${day}`,
    columns: (count: number) => `${count} colonnes`,
    columnsRead: 'Colonnes lues',
    columnsUnread: 'Colonnes non lues',
    separators: {
      tab: 'tabulations',
      pipe: 'barres',
      semicolon: 'points-virgules',
      comma: 'virgules',
    } as Readonly<Record<string, string>>,
    withMark: ' avec BOM',
    lineEnds: 'fins de ligne',
    decimal: 'décimales :',
    marks: { comma: 'virgule', point: 'point' } as Readonly<Record<string, string>>,
    dates: 'dates :',
    sheet: 'feuille',
    controlTotals: 'Totaux de contrôle, à comparer avec ceux de votre logiciel',
    lines: 'Lignes',
    entries: 'Écritures',
    debit: 'Débit',
    credit: 'Crédit',
    customerLines: 'Lignes des comptes clients',
    customerDebit: 'Débit des comptes clients',
    customerCredit: 'Crédit des comptes clients',
    amounts: 'Montants',
    payments: 'Règlements',
    open: 'Pièces ouvertes',
    customers: 'Clients',
    items: 'Pièces',
    contacts: 'Contacts',
    result: 'Résultat',
    created: 'créés',
    updated: 'modifiés',
    unchanged: 'inchangés',
    rejectedCount: 'Lignes rejetées',
    closedCount: 'Pièces soldées, absentes du fichier',
    warnings: 'À savoir',
    rejectedLines: 'Lignes rejetées',
    line: (line: number) => `ligne ${line} :`,
    more: (count: number) => `… et ${count} autres : --rejected FICHIER les écrit toutes`,
    next: 'Ensuite',
    askRejected: (path: string) =>
      `Corriger les lignes rejetées : recouvrance import ${path} --rejected rejets.txt les écrit dans un fichier ; le reste ne changera pas.`,
    correct: (path: string, again: string) =>
      `Corriger les lignes de ${path}, puis : recouvrance import ${again}`,
    importForGood: 'Importer pour de bon : la même commande sans --dry-run.',
    seeAgeing: (day: string) => `Voir qui doit quoi : recouvrance ageing --as-of ${day}`,
    seePlan: (day: string) => `Voir ce qui partirait : recouvrance plan --as-of ${day}`,
  },
  en: {
    done: (name: string) => `${name} is imported.`,
    dryRunDone: (name: string) => `${name}: dry run, nothing is kept.`,
    creditor: 'Creditor',
    format: 'Format',
    size: 'Size',
    period: 'Period',
    opened: (day: string) => `, opening entries of ${day}`,
    columns: (count: number) => `${count} columns`,
    columnsRead: 'Columns read',
    columnsUnread: 'Columns not read',
    separators: { tab: 'tabs', pipe: 'pipes', semicolon: 'semicolons', comma: 'commas' } as Readonly<
      Record<string, string>
    >,
    withMark: ' with BOM',
    lineEnds: 'line ends',
    decimal: 'decimals:',
    marks: { comma: 'comma', point: 'point' } as Readonly<Record<string, string>>,
    dates: 'dates:',
    sheet: 'sheet',
    controlTotals: 'Control totals, to compare with those of your program',
    lines: 'Lines',
    entries: 'Entries',
    debit: 'Debit',
    credit: 'Credit',
    customerLines: 'Lines on customer accounts',
    customerDebit: 'Debit of customer accounts',
    customerCredit: 'Credit of customer accounts',
    amounts: 'Amounts',
    payments: 'Payments',
    open: 'Open items',
    customers: 'Customers',
    items: 'Items',
    contacts: 'Contacts',
    result: 'Result',
    created: 'created',
    updated: 'updated',
    unchanged: 'unchanged',
    rejectedCount: 'Rejected lines',
    closedCount: 'Closed items, no longer in the file',
    warnings: 'Good to know',
    rejectedLines: 'Rejected lines',
    line: (line: number) => `line ${line}:`,
    more: (count: number) => `… and ${count} more: --rejected FILE writes them all`,
    next: 'Next',
    askRejected: (path: string) =>
      `Correct the rejected lines: recouvrance import ${path} --rejected rejected.txt writes them to a file; the rest will not change.`,
    correct: (path: string, again: string) =>
      `Correct the lines of ${path}, then: recouvrance import ${again}`,
    importForGood: 'Import for good: the same command without --dry-run.',
    seeAgeing: (day: string) => `See who owes what: recouvrance ageing --as-of ${day}`,
    seePlan: (day: string) => `See what would leave: recouvrance plan --as-of ${day}`,
  },
} as const
