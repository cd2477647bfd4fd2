import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { formatLongDate, formatShortDate } from '@recouvrance/core/calendar/format-date'
import type { Currency } from '@recouvrance/core/money/currency'
import { formatMoney } from '@recouvrance/core/money/format-money'
import { formatRate } from '@recouvrance/core/money/rate'
import { compilePdf } from '../platform/pdf.ts'
import type { PartyRow } from './debts.queries.ts'
import type { CustomerStatement, StatedAccount, StatedDebt, StatedWaiver } from './state-account.ts'

type Language = 'fr' | 'en'

/** The statement of one account as PDF/A: a line for each segment, what was received or waived, the articles. */
export function renderAccountStatement(
  statement: CustomerStatement,
  account: StatedAccount,
  language: Language,
  nameOf: (author: string) => string,
): Uint8Array {
  return compilePdf(layout(), JSON.stringify(dataOf(statement, account, language, nameOf))).bytes
}

let source: string | null = null

function layout(): string {
  source ??= readFileSync(join(import.meta.dirname, 'layouts', 'account-statement.typ'), 'utf8')
  return source
}

function dataOf(
  { debtor, asOf }: CustomerStatement,
  account: StatedAccount,
  language: Language,
  nameOf: (author: string) => string,
) {
  const words = WORDS[language]
  const { creditor, currency } = account
  const money = (minor: number) => formatMoney(minor, currency, language)
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
    debts: account.debts.map((debt) => debtData(debt, currency, language)),
    totalTitle: words.totalTitle,
    totals: [
      [words.principal, money(account.principalDueMinor)],
      [words.interest, money(account.interestDueMinor)],
      [words.compensation, money(account.compensationMinor)],
      ...account.waivers.flatMap((waiver) => waiverLine(waiver, currency, language, nameOf)),
      [words.total, money(account.totalDueMinor)],
      ...(account.unallocatedMinor === 0 ? [] : [[words.unallocated, money(account.unallocatedMinor)]]),
    ],
    howTitle: words.howTitle,
    how: explanationOf(account, language),
  }
}

/** Who gave it up, when and why: the sums above stay what they are. */
function waiverLine(
  waiver: StatedWaiver,
  currency: Currency,
  language: Language,
  nameOf: (author: string) => string,
): [string, string][] {
  const waivedMinor = waiver.interestMinor + waiver.compensationMinor
  if (waivedMinor === 0) return []
  const { granted_on, author, reason } = waiver
  const line = WORDS[language].waiver(formatShortDate(granted_on, language), nameOf(author), reason)
  return [[line, formatMoney(-waivedMinor, currency, language)]]
}

/** What would be waived on payment by a day is said, and deducted from nothing. */
function pendingLine(
  { state, settled_minor, settle_by, item_numbers }: StatedWaiver,
  currency: Currency,
  language: Language,
): string[] {
  if (state !== 'pending' || settled_minor === null || settle_by === null) return []
  const [amount, day] = [formatMoney(settled_minor, currency, language), formatShortDate(settle_by, language)]
  return [WORDS[language].pending(amount, day, item_numbers.join(', '))]
}

function linesOf(party: PartyRow): string[] {
  const town = [party.postcode, party.city].filter((part) => part !== null).join(' ')
  const siren = party.siren === null ? '' : `SIREN ${party.siren.replace(/(\d{3})(?=\d)/g, '$1\u202f')}`
  return [party.name, ...party.address_lines, town, siren].filter((line) => line !== '')
}

function debtData(debt: StatedDebt, currency: Currency, language: Language) {
  const words = WORDS[language]
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
      alternatives === null
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

function percent(rate: string, language: Language): string {
  return language === 'fr' ? `${rate.replace('.', ',')}\u00a0%` : `${rate}%`
}

/** Each sentence, article and warning once, however many debts share it. */
function explanationOf(
  { debts, withoutDueDate, unallocatedMinor, waivers, currency }: StatedAccount,
  language: Language,
): string[] {
  const words = WORDS[language]
  const once = (lines: readonly string[]) => [...new Set(lines)]
  const statements = debts.map(({ statement }) => statement)
  return [
    ...once(statements.map(({ formula }) => formula[language])),
    ...once(statements.flatMap(({ warnings }) => warnings.map(({ message }) => message[language]))),
    ...waivers.flatMap((waiver) => pendingLine(waiver, currency, language)),
    ...(unallocatedMinor === 0 ? [] : [words.beforeAllocation]),
    ...(withoutDueDate.length === 0 ? [] : [words.withoutDueDate(withoutDueDate.join(', '))]),
    words.articles(
      once(
        statements.flatMap(({ articles }) => articles.map(({ id, title }) => `${id} (${title[language]})`)),
      ).join(' ; '),
    ),
  ]
}

const WORDS = {
  fr: {
    title: (day: string) => `Décompte au ${day}`,
    page: 'Page',
    creditor: 'Créancier',
    debtor: 'Débiteur',
    heads: ['Du', 'Au', 'Jours', 'Taux', 'Principal', 'Intérêts'],
    invoice: (number: string) => `Facture ${number}`,
    facts: (issued: string, due: string, amount: string) =>
      `Émise le ${issued}, échéance le ${due}, montant ${amount}`,
    agreed: {
      invoice: (rate: string) => `taux convenu ${rate} (facture)`,
      terms: (rate: string) => `taux convenu ${rate} (conditions du créancier)`,
    },
    atFloor: (interest: string, total: string) =>
      `Si la clause était relevée au plancher : intérêts ${interest}, soit ${total}`,
    atDefault: (interest: string, total: string) =>
      `Si la clause tombait, au taux légal supplétif : intérêts ${interest}, soit ${total}`,
    received: (day: string, amount: string) => `Reçu le ${day} : ${amount}, imputé d’abord sur les intérêts`,
    credited: (day: string, amount: string) => `Avoir ou remise du ${day} : ${amount}, sur le principal`,
    sum: (principal: string, interest: string, compensation: string, waived: string | null, total: string) =>
      `Reste dû : principal ${principal}, intérêts ${interest}, indemnité ${compensation}${waived === null ? '' : `, moins ${waived} remis`}, soit ${total}`,
    pending: (amount: string, day: string, numbers: string) =>
      `Si ${amount} sont réglés au plus tard le ${day}, les pénalités de ${numbers} sont remises ; rien n’en est déduit ci-dessus.`,
    waiver: (day: string, author: string, reason: string) =>
      `Remise accordée le ${day} par ${author} : ${reason}`,
    totalTitle: 'Total',
    principal: 'Principal restant dû',
    interest: 'Intérêts de retard',
    compensation: 'Indemnité forfaitaire de recouvrement',
    total: 'Total dû',
    unallocated: 'Avoirs et règlements reçus, à affecter',
    beforeAllocation:
      'Des avoirs ou des règlements ne sont pas encore affectés : ils réduiront les sommes ci-dessus, et les intérêts à compter du jour où ils ont été reçus.',
    howTitle: 'Mode de calcul',
    withoutDueDate: (numbers: string) => `Sans échéance connue, non comptées : ${numbers}.`,
    articles: (list: string) => `Textes : ${list}.`,
  },
  en: {
    title: (day: string) => `Statement of what is owed on ${day}`,
    page: 'Page',
    creditor: 'Creditor',
    debtor: 'Debtor',
    heads: ['From', 'To', 'Days', 'Rate', 'Principal', 'Interest'],
    invoice: (number: string) => `Invoice ${number}`,
    facts: (issued: string, due: string, amount: string) =>
      `Issued on ${issued}, due on ${due}, amount ${amount}`,
    agreed: {
      invoice: (rate: string) => `agreed rate ${rate} (invoice)`,
      terms: (rate: string) => `agreed rate ${rate} (terms of the creditor)`,
    },
    atFloor: (interest: string, total: string) =>
      `If the clause were lifted to the floor: interest ${interest}, in all ${total}`,
    atDefault: (interest: string, total: string) =>
      `If the clause fell, at the default rate of the law: interest ${interest}, in all ${total}`,
    received: (day: string, amount: string) => `Received on ${day}: ${amount}, interest first`,
    credited: (day: string, amount: string) => `Credit note or allowance of ${day}: ${amount}, on principal`,
    sum: (principal: string, interest: string, compensation: string, waived: string | null, total: string) =>
      `Still owed: principal ${principal}, interest ${interest}, compensation ${compensation}${waived === null ? '' : `, less ${waived} waived`}, in all ${total}`,
    pending: (amount: string, day: string, numbers: string) =>
      `If ${amount} are paid by ${day}, the penalties of ${numbers} are waived; nothing of it is deducted above.`,
    waiver: (day: string, author: string, reason: string) => `Waived on ${day} by ${author}: ${reason}`,
    totalTitle: 'Total',
    principal: 'Principal still owed',
    interest: 'Late payment interest',
    compensation: 'Fixed recovery compensation',
    total: 'Total owed',
    unallocated: 'Credit notes and payments received, to be allocated',
    beforeAllocation:
      'Some credit notes or payments are not allocated yet: they will reduce the sums above, and interest from the day on which they were received.',
    howTitle: 'How it was computed',
    withoutDueDate: (numbers: string) => `Without a known due date, not counted: ${numbers}.`,
    articles: (list: string) => `Texts: ${list}.`,
  },
} as const
