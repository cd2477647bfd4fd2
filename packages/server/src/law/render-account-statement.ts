import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { formatLongDate, formatShortDate } from '@recouvrance/core/calendar/format-date'
import { NUMBER_MARKS } from '@recouvrance/core/language/format-number'
import type { StatementWarning } from '@recouvrance/core/law/statement-warnings'
import type { Currency } from '@recouvrance/core/money/currency'
import { formatMoney } from '@recouvrance/core/money/format-money'
import { formatRate } from '@recouvrance/core/money/rate'
import { compilePdf, type Pdf } from '../platform/pdf.ts'
import type { PartyRow } from './debts.queries.ts'
import type { AccountOnPaper, StatedDebt, StatedParties } from './state-account.ts'
import { type PaperLanguage, STATEMENT_WORDS } from './statement-words.ts'

/** The statement of one account as PDF/A: a line for each segment, what was received or waived, the articles. */
export function renderAccountStatement(
  parties: StatedParties,
  account: AccountOnPaper,
  language: PaperLanguage,
  nameOf: (author: string) => string = (author) => author,
): Pdf {
  const data = accountStatementData(parties, account, language, nameOf)
  return compilePdf(`${accountStatementLayout()}\n${layout('account-statement.typ')}`, JSON.stringify(data))
}

/** The Typst function `account-statement`, for a document that encloses one. */
export function accountStatementLayout(): string {
  return layout('account-statement-body.typ')
}

const sources = new Map<string, string>()

function layout(name: string): string {
  const source = sources.get(name) ?? readFileSync(join(import.meta.dirname, 'layouts', name), 'utf8')
  sources.set(name, source)
  return source
}

export type AccountStatementData = ReturnType<typeof accountStatementData>

/** What the layout reads: every cell is ready to print. */
export function accountStatementData(
  { debtor, asOf }: StatedParties,
  account: AccountOnPaper,
  language: PaperLanguage,
  nameOf: (author: string) => string = (author) => author,
) {
  const words = STATEMENT_WORDS[language]
  const { creditor } = account
  return {
    lang: language,
    title: words.title(formatLongDate(asOf, language)),
    author: creditor.name,
    date: asOf.split('-').map(Number),
    footer: `${creditor.name} – ${debtor.name} (${debtor.number})`,
    page: words.page,
    // Columns of figures, which stand to the right.
    numeric: 4,
    parties: [
      { label: words.creditor, lines: linesOf(creditor) },
      { label: words.debtor, lines: linesOf(debtor) },
    ],
    heads: words.heads,
    debts: account.debts.map((debt) => debtData(debt, account, language)),
    plain: plainData(account, language),
    totalTitle: words.totalTitle,
    totals: totalsOf(account, language, nameOf),
    howTitle: words.howTitle,
    how: explanationOf(account, language),
    articlesTitle: words.articlesTitle,
    articles: articlesOf(account, language),
  }
}

/** Who gave it up, when and why: the sums above stay what they are. A debtor is told how much, no more. */
function waiverLines(
  { waivers, waivedMinor, currency, isEnclosed }: AccountOnPaper,
  language: PaperLanguage,
  nameOf: (author: string) => string,
): string[][] {
  const words = STATEMENT_WORDS[language]
  const line = (label: string, minor: number) => [label, formatMoney(-minor, currency, language)]
  if (isEnclosed) return waivedMinor === 0 ? [] : [line(words.waived, waivedMinor)]
  return waivers
    .filter(({ interestMinor, compensationMinor }) => interestMinor + compensationMinor !== 0)
    .map(({ granted_on, author, reason, interestMinor, compensationMinor }) =>
      line(
        words.waiver(formatShortDate(granted_on, language), nameOf(author), reason),
        interestMinor + compensationMinor,
      ),
    )
}

/** What would be waived on payment by a day is said, and deducted from nothing. */
function pendingLine(
  { state, settled_minor, settle_by, item_numbers }: AccountOnPaper['waivers'][number],
  currency: Currency,
  language: PaperLanguage,
): string[] {
  if (state !== 'pending' || settled_minor === null || settle_by === null) return []
  const [amount, day] = [formatMoney(settled_minor, currency, language), formatShortDate(settle_by, language)]
  return [STATEMENT_WORDS[language].pending(amount, day, item_numbers.join(', '))]
}

function linesOf(party: PartyRow): string[] {
  const town = [party.postcode, party.city].filter((part) => part !== null).join(' ')
  const siren = party.siren === null ? '' : `SIREN ${party.siren.replace(/(\d{3})(?=\d)/g, '$1\u202f')}`
  return [party.name, ...party.address_lines, town, siren].filter((line) => line !== '')
}

function debtData(debt: StatedDebt, { currency, isEnclosed }: AccountOnPaper, language: PaperLanguage) {
  const words = STATEMENT_WORDS[language]
  const { claim, formula, alternatives } = debt.statement
  const money = (minor: number) => formatMoney(minor, currency, language)
  const day = (date: CivilDate) => formatShortDate(date, language)
  const { waivedMinor } = claim
  return {
    title: words.invoice(debt.number),
    facts: [
      words.facts(day(debt.issuedOn), day(debt.dueOn), money(debt.amountMinor)),
      ...(debt.agreedRate === null
        ? []
        : [words.agreed[debt.agreedRate.by](percent(debt.agreedRate.rate, language))]),
    ].join(', '),
    segments: claim.segments.map((segment) => [
      day(segment.from),
      day(segment.to),
      String(segment.days),
      percent(formatRate(segment.rate), language),
      money(segment.principalMinor),
      money(segment.amountMinor),
    ]),
    none: formula[language],
    movements: [
      ...(debt.contestedMinor === 0 ? [] : [words.contested(money(debt.contestedMinor))]),
      ...debt.payments.map(({ on, amountMinor }) => words.received(day(on), money(amountMinor))),
      ...debt.credits.map(({ on, amountMinor }) => words.credited(day(on), money(amountMinor))),
    ],
    sum: words.sum(
      money(claim.principalDueMinor),
      money(claim.interestDueMinor),
      money(claim.compensationDueMinor),
      waivedMinor === 0 ? null : money(waivedMinor),
      money(claim.totalDueMinor),
    ),
    alternatives:
      alternatives === null || isEnclosed
        ? []
        : [
            words.atFloor(
              money(alternatives.floor.interestDueMinor),
              money(alternatives.floor.totalDueMinor),
            ),
            words.atDefault(
              money(alternatives.default.interestDueMinor),
              money(alternatives.default.totalDueMinor),
            ),
          ],
  }
}

function percent(rate: string, language: PaperLanguage): string {
  const text = rate.replace('.', NUMBER_MARKS[language].decimal)
  return language === 'en' ? `${text}%` : `${text}\u00a0%`
}

function plainData({ plain, currency }: AccountOnPaper, language: PaperLanguage) {
  const words = STATEMENT_WORDS[language]
  if (plain.length === 0) return null
  return {
    title: words.withoutInterest,
    rows: plain.map(({ number, reason, amountMinor }) => {
      const name = reason === 'instalment' ? words.instalment(number) : words.invoice(number)
      return [`${name}, ${words.reasons[reason]}`, formatMoney(amountMinor, currency, language)]
    }),
  }
}

/** The last line is what is owed in all; what only informs stands after it. */
function totalsOf(account: AccountOnPaper, language: PaperLanguage, nameOf: (author: string) => string) {
  const words = STATEMENT_WORDS[language]
  const money = (minor: number) => formatMoney(minor, account.currency, language)
  const { deductedMinor, totalDueMinor, unallocatedMinor } = account
  const parts = [
    [words.principal, money(account.principalDueMinor)],
    [words.interest, money(account.interestDueMinor)],
    [words.compensation, money(account.compensationMinor)],
  ]
  const deducted = deductedMinor === 0 ? [] : [[words.deducted, money(deductedMinor)]]
  return {
    rows: [...parts, ...waiverLines(account, language, nameOf), ...deducted],
    total: [deductedMinor === 0 ? words.total : words.toPay, money(totalDueMinor + deductedMinor)],
    after: unallocatedMinor === 0 ? [] : [[words.unallocated, money(unallocatedMinor)]],
  }
}

/** What the debtor reads too. Others tell the creditor what to mend before the statement is relied on. */
const TOLD_TO_THE_DEBTOR: readonly StatementWarning['code'][] = [
  'interest-stopped-by-insolvency',
  'payment-after-valuation',
  'overpaid',
  'compensation-in-other-currency',
]

/** Each sentence and warning once, however many debts share it. */
function explanationOf(account: AccountOnPaper, language: PaperLanguage): string[] {
  const { debts, withoutDueDate, unallocatedMinor, isEnclosed } = account
  const words = STATEMENT_WORDS[language]
  const statements = debts.map(({ statement }) => statement)
  const warnings = statements
    .flatMap((statement) => statement.warnings)
    .filter(({ code }) => !isEnclosed || TOLD_TO_THE_DEBTOR.includes(code))
  return [
    ...once(statements.map(({ formula }) => formula[language])),
    ...(statements.some(({ claim }) => claim.segments.length > 0) ? [words.days] : []),
    ...once(warnings.map(({ message }) => message[language])),
    ...(isEnclosed
      ? []
      : account.waivers.flatMap((waiver) => pendingLine(waiver, account.currency, language))),
    ...(unallocatedMinor === 0 ? [] : [words.beforeAllocation]),
    ...(withoutDueDate.length === 0 ? [] : [words.withoutDueDate(withoutDueDate.join(', '))]),
  ]
}

function articlesOf({ debts }: AccountOnPaper, language: PaperLanguage): string[] {
  const articles = debts.flatMap(({ statement }) => statement.articles)
  return once(articles.map(({ id, title }) => `${id} – ${title[language]}`))
}

function once(lines: readonly string[]): string[] {
  return [...new Set(lines)]
}
