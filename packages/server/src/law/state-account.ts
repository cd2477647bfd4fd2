import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import type { Claim } from '@recouvrance/core/law/claim'
import type { ClaimStatement } from '@recouvrance/core/law/claim-statement'
import type { Parties } from '@recouvrance/core/law/country-law'
import { recordedLaw } from '@recouvrance/core/law/law-of'
import type { AddedRates } from '@recouvrance/core/law/semester-rates'
import { type MinorUnits, sumMinor } from '@recouvrance/core/money/amount'
import type { Currency } from '@recouvrance/core/money/currency'
import { parseRate } from '@recouvrance/core/money/rate'
import { type LawOfWaiver, lawOfWaiver } from '@recouvrance/core/waivers/judge-waiver'
import type { Tx } from '../platform/postgres.ts'
import type { ListedWaiver } from '../waivers/list-waivers.ts'
import { computeLateInterest, type InterestQuestion } from './compute-late-interest.ts'
import type { DebtorRow, PartyRow } from './debts.queries.ts'
import { houseRates } from './house-rates.ts'
import { type KnownAccount, type KnownDebt, readDebts } from './read-debts.ts'

/** One debt of the account with what the law adds to it. */
export type StatedDebt = KnownDebt & {
  readonly dueOn: CivilDate
  /** Part of it that is disputed and left out of a formal notice. */
  readonly contestedMinor: MinorUnits
  readonly statement: ClaimStatement
}

/** What a formal notice claims without interest: it has no due date of its own in law, or none that is known. */
export type PlainDebt = {
  readonly number: string
  readonly reason: 'instalment' | 'no-due-date'
  readonly amountMinor: MinorUnits
}

/** What one customer owes one creditor in one currency on a day, debt by debt. */
export type StatedAccount = {
  readonly creditorId: number
  readonly creditor: PartyRow
  readonly currency: Currency
  readonly debts: readonly StatedDebt[]
  readonly plain: readonly PlainDebt[]
  readonly principalDueMinor: MinorUnits
  readonly interestDueMinor: MinorUnits
  /** In the currency of the account; nothing of it where the law gives it in another. */
  readonly compensationMinor: MinorUnits
  /** In the two sums above, not in the total. */
  readonly waivedMinor: MinorUnits
  readonly waivers: readonly StatedWaiver[]
  readonly lawOfWaiver: LawOfWaiver
  readonly totalDueMinor: MinorUnits
  /**
   * Credit notes and payments that are still to be matched, zero or less: until it is known which debts they reduce, and
   * since when, what is stated is more than what is owed.
   */
  readonly unallocatedMinor: MinorUnits
  /** Credit notes and payments that a formal notice takes off what it claims, zero or less. */
  readonly deductedMinor: MinorUnits
  /** It goes to the debtor with a formal notice, of what that claims and nothing else. */
  readonly isEnclosed: boolean
  /** Debts without a due date: no interest can be computed for them. */
  readonly withoutDueDate: readonly string[]
}

/** What a statement prints of an account. */
export type AccountOnPaper = Omit<StatedAccount, 'creditorId' | 'lawOfWaiver'>

/** A waiver with what it takes from the debts of the account; nothing yet while its condition is to be met. */
export type StatedWaiver = ListedWaiver & {
  readonly interestMinor: MinorUnits
  readonly compensationMinor: MinorUnits
}

/** What a statement of account says of who owes. */
type StatedDebtor = PartyRow & Pick<DebtorRow, 'number' | 'kind' | 'language' | 'insolvency_opened_on'>

export type StatedParties = { readonly debtor: StatedDebtor; readonly asOf: CivilDate }

export type CustomerStatement = StatedParties & {
  readonly accounts: readonly StatedAccount[]
}

/**
 * The account of a customer as a court would be told it: principal, interest and compensation of each open invoice.
 * The law is that of the creditor's country; a consumer owes interest from the formal notice that was sent.
 * @throws Refusal when the customer, the law or a rate is not there
 */
export async function stateAccount(tx: Tx, customerId: number, asOf: CivilDate): Promise<CustomerStatement> {
  const { debtor, accounts } = await readDebts(tx, customerId, asOf)
  const added = await houseRates(tx)
  return { debtor, asOf, accounts: accounts.map((account) => accountOf(account, debtor, asOf, added)) }
}

function accountOf(
  account: KnownAccount,
  debtor: StatedDebtor,
  asOf: CivilDate,
  added: AddedRates,
): StatedAccount {
  const { creditorId, creditor, currency, unallocatedMinor } = account
  const rules = recordedLaw(creditor.country)?.special.waivers ?? null
  const debts = account.debts.flatMap((debt) => {
    const { dueOn } = debt
    return dueOn === null ? [] : [stateDebt(account, { debtor, asOf }, { ...debt, dueOn }, 0, added)]
  })
  const claims = debts.map(({ statement }) => statement.claim)
  return {
    creditorId,
    creditor,
    currency,
    debts,
    plain: [],
    ...totalsOf(debts, []),
    waivers: account.waivers.map((waiver) => stateWaiver(waiver, claims)),
    lawOfWaiver: lawOfWaiver(rules, partiesOf(debtor), asOf),
    unallocatedMinor,
    deductedMinor: 0,
    isEnclosed: false,
    withoutDueDate: account.debts.filter(({ dueOn }) => dueOn === null).map(({ number }) => number),
  }
}

function partiesOf(debtor: Pick<DebtorRow, 'kind'>): Parties {
  return { creditor: 'business', debtor: debtor.kind as CustomerKind }
}

function stateWaiver(waiver: ListedWaiver, claims: readonly Claim[]): StatedWaiver {
  const taken = claims.flatMap(({ waived }) => waived.filter(({ id }) => id === String(waiver.id)))
  return {
    ...waiver,
    interestMinor: sumMinor(taken.map(({ interestMinor }) => interestMinor)),
    compensationMinor: sumMinor(taken.map(({ compensationMinor }) => compensationMinor)),
  }
}

export function totalsOf(debts: readonly StatedDebt[], plain: readonly PlainDebt[]) {
  const claims = debts.map(({ statement }) => statement.claim)
  const sum = (part: (claim: Claim) => MinorUnits) => sumMinor(claims.map(part))
  const withoutInterest = sumMinor(plain.map(({ amountMinor }) => amountMinor))
  return {
    principalDueMinor: sum((claim) => claim.principalDueMinor) + withoutInterest,
    interestDueMinor: sum((claim) => claim.interestDueMinor),
    compensationMinor: sum((claim) => claim.compensationDueMinor),
    waivedMinor: sum((claim) => claim.waivedMinor),
    totalDueMinor: sum((claim) => claim.totalDueMinor) + withoutInterest,
  }
}

/** @throws Refusal when the law or a rate is not there */
export function stateDebt(
  account: { readonly creditor: Pick<PartyRow, 'country'>; readonly currency: Currency },
  { debtor, asOf }: StatedParties,
  debt: KnownDebt & { readonly dueOn: CivilDate },
  contestedMinor: MinorUnits,
  added: AddedRates,
): StatedDebt {
  const amountMinor = debt.amountMinor - contestedMinor
  const statement = computeLateInterest(questionOf(account, debtor, { ...debt, amountMinor }, asOf), added)
  return { ...debt, contestedMinor, statement }
}

/** What is asked of the law about one debt. */
export function questionOf(
  { creditor, currency }: { readonly creditor: Pick<PartyRow, 'country'>; readonly currency: Currency },
  debtor: Pick<DebtorRow, 'kind' | 'insolvency_opened_on'>,
  debt: KnownDebt & { readonly dueOn: CivilDate },
  asOf: CivilDate,
): InterestQuestion {
  const { amountMinor: principalMinor, dueOn, payments, credits, formalNoticeOn, waivers } = debt
  return {
    country: creditor.country,
    basis: 'default',
    judgmentEnforceableOn: null,
    debt: {
      parties: partiesOf(debtor),
      principalMinor,
      currency,
      dueOn,
      asOf,
      payments,
      credits,
      contractualRate: debt.agreedRate && parseRate(debt.agreedRate.rate),
      formalNoticeOn,
      insolvencyJudgmentOn:
        debtor.insolvency_opened_on === null ? null : civilDate(debtor.insolvency_opened_on),
      capitalisedFrom: null,
      dayCount: 'ACT/365',
      firstDay: 'day-after-due',
      waivers,
    },
  }
}
