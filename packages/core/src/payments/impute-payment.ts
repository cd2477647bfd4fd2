import type { CivilDate } from '../calendar/civil-date.ts'
import type { CustomerKind } from '../customers/customer.ts'
import type { CountryLaw } from '../law/country-law.ts'
import { accrueInterest, type Debt } from '../law/late-interest.ts'
import type { LegalSource } from '../law/legal-source.ts'
import { allocate } from '../money/allocate.ts'
import { type MinorUnits, sumMinor } from '../money/amount.ts'
import type { Currency } from '../money/currency.ts'
import type { Rate } from '../money/rate.ts'

export type PayableInvoice = {
  readonly id: string
  readonly principalMinor: MinorUnits
  readonly dueOn: CivilDate
  readonly debtor: CustomerKind
  readonly contractualRate: Rate | null
}

/** In which order invoices are paid that the debtor did not designate. */
export const IMPUTATION_ORDERS = ['legal', 'oldest-first'] as const
export type ImputationOrder = (typeof IMPUTATION_ORDERS)[number]

export type PaymentToImpute = {
  readonly paidOn: CivilDate
  readonly amountMinor: MinorUnits
  readonly currency: Currency
  /** Invoices that the debtor named when paying, in that order. */
  readonly designated: readonly string[]
  readonly order: ImputationOrder
  readonly invoices: readonly PayableInvoice[]
}

export type ImputedLine = {
  readonly invoiceId: string
  readonly interestMinor: MinorUnits
  readonly principalMinor: MinorUnits
  readonly remainingInterestMinor: MinorUnits
  readonly remainingPrincipalMinor: MinorUnits
}

export type Imputation = {
  readonly lines: readonly ImputedLine[]
  /** Never lost and never refunded by itself: it waits on the account. */
  readonly unallocatedMinor: MinorUnits
  /** The law leaves a choice ("most interest in discharging"): a person confirms the order. */
  readonly toConfirm: boolean
  readonly articles: readonly LegalSource[]
}

/**
 * Spreads a payment over invoices: what the debtor designated first, then the debts that are due, by the legal order
 * (C. civ. 1342-10: the one that costs the debtor most, then the oldest, equal ones in proportion) or oldest first;
 * inside each, interest before principal (1343-1). What is not due yet is paid only when the debtor names it.
 * @throws MissingLegalValueError when an invoice crosses a half-year without a recorded rate
 */
export function imputePayment(law: CountryLaw, payment: PaymentToImpute): Imputation {
  const debts = payment.invoices.map((invoice) => openDebt(law, payment, invoice))
  const named = payment.designated.flatMap((id) => debts.filter(({ invoice }) => invoice.id === id))
  const others = debts.filter((debt) => !named.includes(debt) && debt.invoice.dueOn < payment.paidOn)
  let left = payment.amountMinor
  for (const debt of named) left -= pay(debt, left)
  const afterNamed = left
  for (const group of inOrder(others, payment.order)) left -= payGroup(group, left)
  const leftUnpaid = others.some(({ principalLeft, interestLeft }) => principalLeft + interestLeft > 0)
  return {
    lines: debts.map(lineOf),
    unallocatedMinor: left,
    articles: [...law.special.imputation, ...new Set(debts.flatMap(({ added }) => added))],
    toConfirm: payment.order === 'legal' && afterNamed > 0 && others.length > 1 && leftUnpaid,
  }
}

type OpenDebt = {
  readonly invoice: PayableInvoice
  readonly rate: Rate | null
  /** Sources of rates that the installation added. */
  readonly added: readonly LegalSource[]
  readonly interestMinor: MinorUnits
  interestLeft: MinorUnits
  principalLeft: MinorUnits
}

function openDebt(law: CountryLaw, { paidOn, currency }: PaymentToImpute, invoice: PayableInvoice): OpenDebt {
  const regime = law.interestRegime({ creditor: 'business', debtor: invoice.debtor })
  const debt: Debt = {
    parties: { creditor: 'business', debtor: invoice.debtor },
    principalMinor: invoice.principalMinor,
    currency,
    dueOn: invoice.dueOn,
    asOf: paidOn,
    payments: [],
    credits: [],
    contractualRate: invoice.contractualRate,
    formalNoticeOn: null,
    insolvencyJudgmentOn: null,
    capitalisedFrom: null,
    increase: null,
    dayCount: 'ACT/365',
    firstDay: 'day-after-due',
  }
  const { interestMinor, segments, added } = accrueInterest(debt, regime)
  const rate = segments.at(-1)?.rate ?? null
  return {
    invoice,
    rate,
    added,
    interestMinor,
    interestLeft: interestMinor,
    principalLeft: invoice.principalMinor,
  }
}

/** Groups of debts that come before one another; those of one group are equal and paid in proportion. */
function inOrder(debts: readonly OpenDebt[], order: ImputationOrder): OpenDebt[][] {
  const groups = Map.groupBy(debts.toSorted(byOrder(order)), (debt) =>
    order === 'legal' ? `${debt.rate ?? 0} ${debt.invoice.dueOn}` : debt.invoice.dueOn,
  )
  return [...groups.values()]
}

function byOrder(order: ImputationOrder) {
  return (a: OpenDebt, b: OpenDebt) => {
    if (order === 'legal' && a.rate !== b.rate) return (b.rate ?? 0) - (a.rate ?? 0)
    if (a.invoice.dueOn !== b.invoice.dueOn) return a.invoice.dueOn < b.invoice.dueOn ? -1 : 1
    return a.invoice.id < b.invoice.id ? -1 : 1
  }
}

function payGroup(group: readonly OpenDebt[], amountMinor: MinorUnits): MinorUnits {
  const owed = group.map(({ interestLeft, principalLeft }) => interestLeft + principalLeft)
  const total = sumMinor(owed)
  if (total === 0) return 0
  const shares = amountMinor >= total ? owed : allocate(amountMinor, owed)
  return sumMinor(group.map((debt, index) => pay(debt, shares[index] ?? 0)))
}

function pay(debt: OpenDebt, amountMinor: MinorUnits): MinorUnits {
  const toInterest = Math.min(amountMinor, debt.interestLeft)
  const toPrincipal = Math.min(amountMinor - toInterest, debt.principalLeft)
  debt.interestLeft -= toInterest
  debt.principalLeft -= toPrincipal
  return toInterest + toPrincipal
}

function lineOf({ invoice, interestMinor, interestLeft, principalLeft }: OpenDebt): ImputedLine {
  return {
    invoiceId: invoice.id,
    interestMinor: interestMinor - interestLeft,
    principalMinor: invoice.principalMinor - principalLeft,
    remainingInterestMinor: interestLeft,
    remainingPrincipalMinor: principalLeft,
  }
}
