import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import { formatWhole } from '@recouvrance/core/language/format-number'
import { parseAmount } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import { formatMoney } from '@recouvrance/core/money/format-money'
import { alignedLines } from '../../command-table.ts'
import type { BankReport, ImportReport, ReportedStatement } from './import-report.ts'

const SHOWN = 40

/** The statements of a bank file in lines for people: what each opens and closes with, and what was new. */
export function describeBank(report: ImportReport, bank: BankReport, language: 'fr' | 'en'): string[] {
  const words = WORDS[language]
  const { statements, statementCount } = bank
  const shown = statements.slice(0, SHOWN)
  const more = statementCount - shown.length
  const table = [words.header, ...shown.map((one) => rowOf(one, language))]
  const right = (column: number) => column >= 2
  return [
    '',
    words.statements(formatWhole(statementCount, language)),
    ...alignedLines(table, right).map((line) => `  ${line}`),
    ...(more > 0 ? [`  ${words.more(more)}`] : []),
    '',
    words.result,
    ...alignedLines(
      [
        [words.created, formatWhole(report.created, language)],
        [words.known, formatWhole(report.unchanged, language)],
        [words.rejected, formatWhole(report.rejected, language)],
        ...(bank.pending > 0 ? [[words.pending, formatWhole(bank.pending, language)]] : []),
      ],
      (column) => column === 1,
    ).map((line) => `  ${line}`),
  ]
}

function rowOf(one: ReportedStatement, language: 'fr' | 'en'): string[] {
  const code = currencyOf(one.currency)
  const money = (amount: string | null) =>
    amount === null ? '—' : formatMoney(parseAmount(amount, code), code, language)
  return [
    one.account,
    one.to === null ? '—' : formatShortDate(civilDate(one.to), language),
    money(one.opening),
    money(one.credits),
    money(one.debits),
    money(one.closing),
    formatWhole(one.lines, language),
    formatWhole(one.created, language),
  ]
}

const WORDS = {
  fr: {
    statements: (count: string) => `Relevés : ${count}`,
    header: [
      'Compte',
      'Au',
      'Solde initial',
      'Crédits',
      'Débits',
      'Solde final',
      'Mouvements',
      'dont nouveaux',
    ],
    more: (count: number) => `… et ${count} autres`,
    result: 'Résultat',
    created: 'Mouvements nouveaux',
    known: 'Mouvements déjà connus',
    rejected: 'Rejets',
    pending: 'En attente à la banque, laissés de côté',
  },
  en: {
    statements: (count: string) => `Statements: ${count}`,
    header: ['Account', 'To', 'Opening', 'Credits', 'Debits', 'Closing', 'Movements', 'of them new'],
    more: (count: number) => `… and ${count} more`,
    result: 'Result',
    created: 'New movements',
    known: 'Movements known already',
    rejected: 'Rejected',
    pending: 'Pending at the bank, left out',
  },
} as const
