import { civilDate, fromEpochDay, toEpochDay } from '@recouvrance/core/calendar/civil-date'
import type { BankLine } from '@recouvrance/core/reconciliation/bank-line'
import type { Allocation } from '@recouvrance/core/reconciliation/matching'
import { nameAsPaid } from './company-names.ts'
import { noise, surrounded, type Writing, writtenList, writtenNumber } from './damage-reference.ts'
import { type Draws, drawsOf } from './draws.ts'
import {
  accountOf,
  EUR,
  endToEndIdOf,
  FIRST_ISSUED,
  ISSUED_DAYS,
  type Portfolio,
} from './matching-portfolio.ts'

/** What the payer meant: nobody but the score sees it. */
export type Truth = {
  /** What is hard about the line; the score is told for each. */
  readonly kind: string
  /** Items with what each receives; none for money that pays no invoice of ours. */
  readonly allocations: readonly Allocation[]
  /** What is written off besides: the item is settled by less. */
  readonly writtenOff: readonly Allocation[]
}

export type Payment = { readonly line: BankLine; readonly truth: Truth }

type Draft = Truth & {
  readonly customer: number | null
  readonly payer: number | null
  readonly text: string
  readonly amountMinor: number
  readonly endToEndId?: string
  readonly mandateId?: string | null
}

const YEAR_STARTS = toEpochDay(civilDate('2025-01-01'))

/** Kinds of line in a thousand. */
const KINDS: readonly (readonly [number, (year: Year, draws: Draws, day: number) => Draft | null])[] = [
  [490, written('as printed')],
  [95, written('separators')],
  [45, written('no prefix')],
  [55, written('missing zeros')],
  [35, written('no year')],
  [10, written('letter O')],
  [12, written('cut by the bank')],
  [6, written('one digit wrong')],
  [75, severalInvoices(2, 2, 'two invoices')],
  [20, severalInvoices(3, 8, 'three to eight invoices')],
  [5, wholeRange],
  [20, structuredReference],
  [35, directDebit],
  [30, withoutReference],
  [10, severalWithoutReference],
  [9, lessFee],
  [8, lessDiscount],
  [12, inPart],
  [4, wrongAmount],
  [6, lessCreditNote],
  [6, paidTwice],
  [9, noInvoice],
  [3, advance],
]

/** The bank year: what is still open as it goes, and part payments whose rest is to come. */
type Year = {
  readonly portfolio: Portfolio
  readonly open: Map<number, number>
  readonly paid: number[]
  readonly rests: { readonly item: number; readonly day: number }[]
}

/** Credits of one year in the order of their days, with what each was meant for. The same arguments give the same year. */
export function* paymentsOf(portfolio: Portfolio, count: number): Generator<Payment> {
  const year: Year = { portfolio, open: new Map(), paid: [], rests: [] }
  for (let sequence = 0; sequence < count; ) {
    const day = YEAR_STARTS + Math.floor((sequence * 365) / count)
    const draws = drawsOf(portfolio.seed, 21, sequence)
    const draft = restToCome(year, draws, day) ?? drawnDraft(year, draws, day)
    book(year, draft)
    yield paymentOf(year, draft, draws, sequence, day)
    sequence++
  }
}

function drawnDraft(year: Year, draws: Draws, day: number): Draft {
  for (;;) {
    let left = draws.next() * KINDS.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, make] of KINDS) {
      left -= weight
      const draft = left < 0 ? make(year, draws, day) : null
      if (draft !== null) return draft
      if (left < 0) break
    }
  }
}

function book({ portfolio, open, paid }: Year, { allocations, writtenOff }: Draft): void {
  for (const { itemId, amountMinor } of [...allocations, ...writtenOff]) {
    const item = Number(itemId)
    const rest = (open.get(item) ?? portfolio.item(item).openMinor) - amountMinor
    open.set(item, rest)
    if (rest === 0) paid.push(item)
  }
}

function paymentOf({ portfolio }: Year, draft: Draft, draws: Draws, sequence: number, day: number): Payment {
  const { payer, customer, kind, allocations, writtenOff } = draft
  const name =
    payer === null ? draws.pick(OTHERS) : nameAsPaid(portfolio.customer(payer).names[0] ?? '', draws)
  const named = !draws.chance(0.07)
  const iban = payer === null ? `FR76${draws.between(1e9, 9e9)}` : portfolio.ibanOf(payer)
  const ownAccount = draws.chance(0.96)
  const text = named ? draft.text : `VIR SEPA ${name} ${draft.text}`
  const first =
    customer === null ? draws.between(0, portfolio.itemCount - 1) : portfolio.itemsOf(customer).from
  const creditor = portfolio.creditorOf(Number(allocations[0]?.itemId ?? first))
  const line: BankLine = {
    id: `L${sequence}`,
    bookedOn: fromEpochDay(day),
    amountMinor: draft.amountMinor,
    currency: EUR,
    counterpartyName: named ? name : null,
    counterpartyIban: draws.chance(0.85) ? (ownAccount ? iban : `FR76${draws.between(1e9, 9e9)}`) : null,
    references: wrapped(text, draws),
    endToEndId: draft.endToEndId ?? draws.pick(['NOTPROVIDED', `VIR${draws.between(1e5, 9e5)}`, null]),
    mandateId: draft.mandateId ?? null,
    creditorAccount: accountOf(creditor),
  }
  return { line, truth: { kind, allocations, writtenOff } }
}

const OTHERS = [
  'DGFIP',
  'URSSAF RHONE ALPES',
  'AXA FRANCE IARD',
  'CPAM',
  'M LEROY',
  'BPIFRANCE',
  'GAN ASSURANCES',
  'POLE EMPLOI',
]

/** Banks break long texts into lines of 35 or 31 characters, in the middle of a number if it stands there. */
function wrapped(text: string, draws: Draws): string[] {
  return draws.chance(0.9) || text.length <= 35 ? [text] : [text.slice(0, 35), text.slice(35)]
}

/** An open invoice of the weeks before, of a customer who pays about now. */
function invoiceToPay({ portfolio, open }: Year, draws: Draws, day: number): number | null {
  const age = draws.between(20, 150)
  const when = (day - age - FIRST_ISSUED + draws.next()) / ISSUED_DAYS
  const item = portfolio.itemAt(draws.between(0, portfolio.creditors.length - 1), when)
  const openMinor = open.get(item) ?? portfolio.item(item).openMinor
  return openMinor > 0 && !open.has(item) ? item : null
}

/** Other open invoices of the same customer that are issued by that day, oldest first. */
function othersOf({ portfolio, open }: Year, item: number, day: number, sign: 1 | -1): number[] {
  const { from, until } = portfolio.itemsOf(portfolio.customerOf(item))
  const issuedOn = fromEpochDay(day - 15)
  return Array.from({ length: until - from }, (_, offset) => from + offset)
    .filter(
      (other) =>
        other !== item && !open.has(other) && portfolio.creditorOf(other) === portfolio.creditorOf(item),
    )
    .map((other) => portfolio.item(other))
    .filter(({ issuedOn: on, openMinor }) => on <= issuedOn && Math.sign(openMinor) === sign)
    .toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))
    .map(({ id }) => Number(id))
}

/** One payer in forty is the head of the customer's group. */
function payerOf({ portfolio }: Year, item: number, draws: Draws): { customer: number; payer: number } {
  const customer = portfolio.customerOf(item)
  return { customer, payer: draws.chance(0.4) ? portfolio.headOf(customer) : customer }
}

function inFull(year: Year, kind: string, items: readonly number[], text: string, draws: Draws): Draft {
  const allocations = items.map((item) => ({
    itemId: String(item),
    amountMinor: year.open.get(item) ?? year.portfolio.item(item).openMinor,
  }))
  const who = payerOf(year, items[0] ?? 0, draws)
  return {
    kind: who.payer === who.customer ? kind : 'paid by the parent',
    allocations,
    writtenOff: [],
    amountMinor: allocations.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    text,
    ...who,
  }
}

function written(writing: Writing) {
  return (year: Year, draws: Draws, day: number): Draft | null => {
    const item = invoiceToPay(year, draws, day)
    if (item === null) return null
    const text = writtenNumber(year.portfolio.item(item).number, writing, draws)
    const whole = writing === 'cut by the bank' ? `REGLEMENT FACTURE ${text}` : surrounded(text, draws)
    return inFull(year, writing, [item], whole, draws)
  }
}

function severalInvoices(least: number, most: number, kind: string) {
  return (year: Year, draws: Draws, day: number): Draft | null => {
    const item = invoiceToPay(year, draws, day)
    if (item === null) return null
    const others = othersOf(year, item, day, 1).slice(0, draws.between(least, most) - 1)
    if (others.length < least - 1) return null
    const items = [item, ...others]
    const text = writtenList(
      items.map((one) => year.portfolio.item(one).number),
      draws,
    )
    return inFull(year, kind, items, surrounded(text, draws), draws)
  }
}

/** From the first to the last: all that is open between these numbers. */
function wholeRange(year: Year, draws: Draws, day: number): Draft | null {
  const item = invoiceToPay(year, draws, day)
  if (item === null) return null
  const numberOf = (one: number): string => year.portfolio.item(one).number
  const items = [...othersOf(year, item, day, 1), item].toSorted((a, b) =>
    numberOf(a) < numberOf(b) ? -1 : 1,
  )
  if (items.length < 3) return null
  const run = items.slice(0, draws.between(3, 6))
  const text = `FACTURES ${numberOf(run[0] ?? item)} ${draws.pick(['A', 'AU', 'à'])} ${numberOf(run.at(-1) ?? item)}`
  return inFull(year, 'first to last', run, text, draws)
}

function structuredReference(year: Year, draws: Draws, day: number): Draft | null {
  const item = invoiceToPay(year, draws, day)
  if (item === null) return null
  const reference = creditorReference(year.portfolio.item(item).number)
  const spaced = draws.chance(0.5) ? (reference.match(/.{1,4}/g) ?? []).join(' ') : reference
  return inFull(year, 'structured reference', [item], spaced, draws)
}

function creditorReference(number: string): string {
  const content = number.replaceAll(/[^A-Z0-9]/g, '')
  const digits = [...`${content}RF00`].map((sign) => String(Number.parseInt(sign, 36))).join('')
  return `RF${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${content}`
}

function directDebit(year: Year, draws: Draws, day: number): Draft | null {
  const item = Array.from({ length: 40 }, () => invoiceToPay(year, draws, day)).find(
    (one) => one !== null && year.portfolio.item(one).endToEndIds.length > 0,
  )
  if (item === undefined || item === null) return null
  const customer = year.portfolio.customerOf(item)
  const draft = inFull(year, 'direct debit', [item], `PRLV ${noise(draws)}`, draws)
  const mandateId = year.portfolio.customer(customer).mandates[0] ?? null
  return { ...draft, kind: 'direct debit', payer: customer, endToEndId: endToEndIdOf(item), mandateId }
}

/** Whoever owes one amount several times pays the oldest first. */
function withoutReference(year: Year, draws: Draws, day: number): Draft | null {
  const item = invoiceToPay(year, draws, day)
  if (item === null) return null
  const { openMinor } = year.portfolio.item(item)
  const equal = [...othersOf(year, item, day, 1), item]
    .map((one) => year.portfolio.item(one))
    .filter((one) => one.openMinor === openMinor)
    .toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))
  const oldest = Number(equal[0]?.id ?? item)
  return inFull(year, 'no reference', [oldest], draws.pick(WORDLESS) + noise(draws), draws)
}

const WORDLESS = ['VIREMENT ', 'REGLEMENT ', '', 'PAIEMENT ', 'VIR SEPA ', 'REGLT FOURNISSEUR ', 'MARS 2025 ']

function severalWithoutReference(year: Year, draws: Draws, day: number): Draft | null {
  const item = invoiceToPay(year, draws, day)
  if (item === null) return null
  const items = [...othersOf(year, item, day, 1), item].slice(0, draws.between(2, 4))
  if (items.length < 2) return null
  return inFull(year, 'several, no reference', items, draws.pick(WORDLESS), draws)
}

function lessSomething(kind: string, missing: (totalMinor: number, draws: Draws) => number) {
  return (year: Year, draws: Draws, day: number): Draft | null => {
    const item = invoiceToPay(year, draws, day)
    if (item === null) return null
    const { number, openMinor, id } = year.portfolio.item(item)
    const less = missing(openMinor, draws)
    if (less <= 0 || less * 20 > openMinor) return null
    const text = draws.chance(0.85) ? surrounded(number, draws) : draws.pick(WORDLESS)
    const draft = inFull(year, kind, [item], text, draws)
    return {
      ...draft,
      kind,
      amountMinor: openMinor - less,
      allocations: [{ itemId: id, amountMinor: openMinor - less }],
      writtenOff: [{ itemId: id, amountMinor: less }],
    }
  }
}

function lessFee(year: Year, draws: Draws, day: number): Draft | null {
  return lessSomething('less a bank fee', (_, some) => some.pick([500, 750, 1000, 1250, 1500, 1850, 2500]))(
    year,
    draws,
    day,
  )
}

function lessDiscount(year: Year, draws: Draws, day: number): Draft | null {
  return lessSomething('less a discount', (total, some) => Math.round(total * some.pick([0.01, 0.02, 0.03])))(
    year,
    draws,
    day,
  )
}

function inPart(year: Year, draws: Draws, day: number): Draft | null {
  const item = invoiceToPay(year, draws, day)
  if (item === null) return null
  const { number, openMinor, id } = year.portfolio.item(item)
  const amountMinor = Math.round((openMinor * draws.between(3, 7)) / 10)
  if (amountMinor === openMinor || amountMinor === 0) return null
  const text = surrounded(`ACOMPTE ${number}`, draws)
  const draft = inFull(year, 'in part', [item], text, draws)
  year.rests.push({ item, day: day + draws.between(15, 60) })
  return { ...draft, kind: 'in part', amountMinor, allocations: [{ itemId: id, amountMinor }] }
}

function restToCome(year: Year, draws: Draws, day: number): Draft | null {
  const at = year.rests.findIndex((rest) => rest.day <= day)
  const [rest] = at < 0 ? [] : year.rests.splice(at, 1)
  if (rest === undefined) return null
  const { number } = year.portfolio.item(rest.item)
  return inFull(year, 'rest of a part', [rest.item], surrounded(`SOLDE ${number}`, draws), draws)
}

/** A slip of the hand, or late interest added: the invoice is paid, and what is beyond it waits on the account. */
function wrongAmount(year: Year, draws: Draws, day: number): Draft | null {
  const item = invoiceToPay(year, draws, day)
  if (item === null) return null
  const { number } = year.portfolio.item(item)
  const draft = inFull(year, 'too much', [item], surrounded(number, draws), draws)
  return {
    ...draft,
    kind: 'too much',
    amountMinor: draft.amountMinor + draws.pick([4000, 1, 9, 900, 10_000, 27]),
  }
}

function lessCreditNote(year: Year, draws: Draws, day: number): Draft | null {
  const item = invoiceToPay(year, draws, day)
  if (item === null) return null
  const [credit] = othersOf(year, item, day, -1)
  if (credit === undefined) return null
  const invoice = year.portfolio.item(item)
  const note = year.portfolio.item(credit)
  if (invoice.openMinor + note.openMinor <= 0) return null
  const text = draws.chance(0.6) ? `${invoice.number} - ${note.number}` : `${invoice.number} MOINS AVOIR`
  return inFull(year, 'less a credit note', [item, credit], surrounded(text, draws), draws)
}

function paidTwice({ portfolio, paid }: Year, draws: Draws): Draft | null {
  const item = paid[draws.between(Math.max(0, paid.length - 3000), paid.length - 1)]
  if (item === undefined || portfolio.item(item).openMinor < 0) return null
  const customer = portfolio.customerOf(item)
  const { number, openMinor } = portfolio.item(item)
  const text = surrounded(number, draws)
  return { ...NOTHING, kind: 'already paid', customer, payer: customer, text, amountMinor: openMinor }
}

const NOTHING = { allocations: [], writtenOff: [] } as const

function noInvoice(_: Year, draws: Draws): Draft {
  const text = `${draws.pick(['REMBOURSEMENT', 'INDEMNITE', 'TROP PERCU', 'SUBVENTION', 'VIR', 'SINISTRE'])} ${noise(draws)}`
  const amountMinor = draws.chance(0.4) ? draws.between(1, 60) * 5000 : draws.between(1000, 900_000)
  return { ...NOTHING, kind: 'no invoice', customer: null, payer: null, text, amountMinor }
}

/** A customer pays an order ahead: money of theirs, for an invoice that does not exist yet. */
function advance({ portfolio }: Year, draws: Draws): Draft {
  const customer = draws.between(0, portfolio.customerCount - 1)
  const text = `ACOMPTE COMMANDE ${draws.between(100_000, 999_999)}`
  return {
    ...NOTHING,
    kind: 'advance',
    customer,
    payer: customer,
    text,
    amountMinor: draws.between(1, 50) * 10_000,
  }
}
