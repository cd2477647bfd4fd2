import { formatAmount, parseAmount, sumMinor } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import type { Debtor, DebtorPlan } from './debtor.ts'

type Money = { readonly amount: string; readonly currency: string }

/** What governs a customer's reminders before anything else, most serious first. */
export type Standing =
  | { readonly state: 'insolvency'; readonly on: string }
  | { readonly state: 'over-indebted'; readonly on: string }
  | { readonly state: 'represented'; readonly name: string }
  | { readonly state: 'held'; readonly until: string | null; readonly reason: string }
  | { readonly state: 'promise'; readonly sums: readonly Money[]; readonly until: string }
  | { readonly state: 'broken'; readonly sums: readonly Money[]; readonly on: string }
  | { readonly state: 'plan-late' }
  | { readonly state: 'plan' }
  | { readonly state: 'disputed'; readonly sums: readonly Money[] }

export function standingsOf({ insolvencyOpenedOn, governing }: Debtor): Standing[] {
  const active = governing.safeguards.filter(({ state }) => state === 'active')
  const overIndebted = active.find(({ kind }) => kind === 'over-indebted')
  const represented = active.find(({ kind }) => kind === 'represented')
  const hold = governing.holds.find(({ state, scope }) => state === 'active' && scope !== 'item')
  const pending = governing.promises.filter(({ status }) => status === 'pending')
  const until = pending.map(({ dueOn }) => dueOn).toSorted()[0]
  const broken = governing.promises.filter(({ status }) => status === 'broken' || status === 'partly-kept')
  const brokenOn = broken
    .map(({ dueOn }) => dueOn)
    .toSorted()
    .at(-1)
  const plans = governing.paymentPlans.map(({ state }) => state)
  const contested = governing.disputes
    .map(({ state, amount, creditExpected, currency }) => ({
      amount: state === 'credit-expected' ? creditExpected : amount,
      currency,
    }))
    .filter(({ amount }) => Number(amount) > 0)
  return [
    ...(insolvencyOpenedOn ? [{ state: 'insolvency' as const, on: insolvencyOpenedOn }] : []),
    ...(overIndebted ? [{ state: 'over-indebted' as const, on: overIndebted.from }] : []),
    ...(represented ? [{ state: 'represented' as const, name: represented.representative ?? '' }] : []),
    ...(hold ? [{ state: 'held' as const, until: hold.lastDay, reason: hold.reason }] : []),
    ...(until ? [{ state: 'promise' as const, sums: sumsOf(pending), until }] : []),
    ...(brokenOn ? [{ state: 'broken' as const, sums: sumsOf(broken.map(missing)), on: brokenOn }] : []),
    ...(plans.includes('late') ? [{ state: 'plan-late' as const }] : []),
    ...(plans.includes('in-force') ? [{ state: 'plan' as const }] : []),
    ...(contested.length > 0 ? [{ state: 'disputed' as const, sums: sumsOf(contested) }] : []),
  ]
}

/** What was promised and did not come. */
function missing({ amount, paid, currency: code }: Debtor['governing']['promises'][number]): Money {
  const currency = currencyOf(code)
  const minor = parseAmount(amount, currency) - parseAmount(paid, currency)
  return { amount: formatAmount(Math.max(0, minor), currency), currency: code }
}

/** One sum for each currency. */
function sumsOf(parts: readonly Money[]): Money[] {
  return [...Map.groupBy(parts, ({ currency }) => currency)].map(([code, own]) => {
    const currency = currencyOf(code)
    const minor = sumMinor(own.map(({ amount }) => parseAmount(amount, currency)))
    return { amount: formatAmount(minor, currency), currency: code }
  })
}

type Words = { readonly fr: string; readonly en: string }

/** What comes next: the first step that leaves today, else the nearest that waits for its day. */
export function nextOf({ acts, explanations }: DebtorPlan): { step: Words; on: string | null } | null {
  const [act] = acts
  if (act) return { step: act.step, on: null }
  const [nearest] = explanations
    .flatMap(({ nextStep, nextOn }) => (nextStep && nextOn ? [{ step: nextStep, on: nextOn }] : []))
    .toSorted((one, other) => one.on.localeCompare(other.on))
  return nearest ?? null
}

/** Contested of each item, as long as the dispute keeps it from being claimed. */
export function contestedOf(disputes: Debtor['governing']['disputes'], itemId: string): Money[] {
  const own = disputes.filter((dispute) => dispute.itemId === itemId)
  return sumsOf(
    own.map(({ state, amount, creditExpected, currency }) => ({
      amount: state === 'credit-expected' ? creditExpected : amount,
      currency,
    })),
  )
}

type Contact = Debtor['contacts'][number]

/** Whom a message of that channel would be sent to: those for accounting first, then as they are on file. */
export function contactsUsed(contacts: readonly Contact[]): Set<string> {
  const usable = contacts
    .filter(({ unusableSince, thirdParty }) => unusableSince === null && !thirdParty)
    .toSorted(
      (one, other) =>
        Number(one.role !== 'accounting') - Number(other.role !== 'accounting') ||
        Number(one.id) - Number(other.id),
    )
  return new Set(
    [...Map.groupBy(usable, ({ channel }) => channel).values()].flatMap(([first]) => first?.id ?? []),
  )
}
