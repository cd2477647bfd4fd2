import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import type { ClaimStatement } from '@recouvrance/core/law/claim-statement'
import { allocate } from '@recouvrance/core/money/allocate'
import { type MinorUnits, sumMinor } from '@recouvrance/core/money/amount'
import { type Currency, currencyOf } from '@recouvrance/core/money/currency'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { computeLateInterest } from './compute-late-interest.ts'
import {
  creditorOfDebts,
  type DebtorRow,
  type DebtRow,
  debtsOf,
  findDebtor,
  type MovementRow,
  movementsOf,
  type PartyRow,
  unallocatedOf,
} from './debts.queries.ts'

/** One debt of the account with what the law adds to it. */
export type StatedDebt = {
  readonly id: number
  readonly number: string
  readonly issuedOn: CivilDate
  readonly dueOn: CivilDate
  readonly amountMinor: MinorUnits
  readonly payments: readonly { readonly on: CivilDate; readonly amountMinor: MinorUnits }[]
  readonly credits: readonly { readonly on: CivilDate; readonly amountMinor: MinorUnits }[]
  readonly statement: ClaimStatement
  /** Last day to claim, where the file that brought the debt said so. */
  readonly limitationOn: CivilDate | null
  readonly formalNoticeOn: CivilDate | null
}

/** What one customer owes one creditor in one currency on a day, debt by debt. */
export type StatedAccount = {
  readonly creditor: PartyRow
  readonly currency: Currency
  readonly debts: readonly StatedDebt[]
  readonly principalDueMinor: MinorUnits
  readonly interestDueMinor: MinorUnits
  /** In the currency of the account; nothing of it where the law gives it in another. */
  readonly compensationMinor: MinorUnits
  readonly totalDueMinor: MinorUnits
  /**
   * Credit notes and payments that are still to be matched, zero or less: until it is known which debts they reduce, and
   * since when, what is stated is more than what is owed.
   */
  readonly unallocatedMinor: MinorUnits
  /** Debts without a due date: no interest can be computed for them. */
  readonly withoutDueDate: readonly string[]
}

export type CustomerStatement = {
  readonly debtor: DebtorRow
  readonly asOf: CivilDate
  readonly accounts: readonly StatedAccount[]
}

/**
 * The account of a customer as a court would be told it: principal, interest and compensation of each open invoice.
 * The law is that of the creditor's country; a consumer owes interest from the formal notice that was sent.
 * @throws Refusal when the customer, the law or a rate is not there
 */
export async function stateAccount(tx: Tx, customerId: number, asOf: CivilDate): Promise<CustomerStatement> {
  const debtor = await findDebtor(tx, customerId)
  if (!debtor)
    throw new Refusal(
      'not-found',
      `There is no customer ${customerId}.`,
      `Il n’y a pas de client ${customerId}.`,
    )
  const rows = await debtsOf(tx, customerId, asOf)
  const movements = Map.groupBy(
    await movementsOf(
      tx,
      rows.map(({ id }) => id),
      asOf,
    ),
    ({ item_id }) => item_id,
  )
  const unallocated = await unallocatedOf(tx, customerId, asOf)
  const accounts: StatedAccount[] = []
  for (const own of Map.groupBy(rows, ({ creditor_id, currency }) => `${creditor_id} ${currency}`).values()) {
    const creditor = await creditorOfDebts(tx, own[0]?.creditor_id ?? 0)
    if (!creditor) throw new Error(`the creditor of customer ${customerId} is not there`)
    const [{ creditor_id, currency } = { creditor_id: 0, currency: '' }] = own
    const credits = unallocated.find((row) => row.creditor_id === creditor_id && row.currency === currency)
    const account = accountOf(creditor, debtor, own, movements, asOf)
    accounts.push({ ...account, unallocatedMinor: credits?.minor ?? 0 })
  }
  return { debtor, asOf, accounts }
}

function accountOf(
  creditor: PartyRow,
  debtor: DebtorRow,
  rows: readonly DebtRow[],
  movements: ReadonlyMap<number, readonly MovementRow[]>,
  asOf: CivilDate,
): Omit<StatedAccount, 'unallocatedMinor'> {
  const currency = currencyOf(rows[0]?.currency ?? '')
  const debts = rows.flatMap((row) => {
    const { due_on: dueOn } = row
    return dueOn === null
      ? []
      : [debtOf(creditor, debtor, { ...row, due_on: dueOn }, movements.get(row.id) ?? [], asOf)]
  })
  const claims = debts.map(({ statement }) => statement.claim)
  const sum = (part: (claim: ClaimStatement['claim']) => MinorUnits) => sumMinor(claims.map(part))
  return {
    creditor,
    currency,
    debts,
    principalDueMinor: sum((claim) => claim.principalDueMinor),
    interestDueMinor: sum((claim) => claim.interestDueMinor),
    compensationMinor: sum((claim) => claim.totalDueMinor - claim.principalDueMinor - claim.interestDueMinor),
    totalDueMinor: sum((claim) => claim.totalDueMinor),
    withoutDueDate: rows.filter(({ due_on }) => due_on === null).map(({ number }) => number),
  }
}

function debtOf(
  creditor: PartyRow,
  debtor: DebtorRow,
  row: DebtRow & { readonly due_on: string },
  movements: readonly MovementRow[],
  asOf: CivilDate,
): StatedDebt {
  const moved = movements.flatMap(partsOf)
  const payments = moved.filter(({ isPayment }) => isPayment)
  const credits = moved.filter(({ isPayment }) => !isPayment)
  const dueOn = civilDate(row.due_on)
  const formalNoticeOn = row.formal_notice_on === null ? null : civilDate(row.formal_notice_on)
  const statement = computeLateInterest({
    country: creditor.country,
    basis: 'default',
    judgmentEnforceableOn: null,
    debt: {
      parties: { creditor: 'business', debtor: debtor.kind as CustomerKind },
      principalMinor: row.amount_minor,
      currency: currencyOf(row.currency),
      dueOn,
      asOf,
      payments,
      credits,
      contractualRate: null,
      formalNoticeOn,
      insolvencyJudgmentOn:
        debtor.insolvency_opened_on === null ? null : civilDate(debtor.insolvency_opened_on),
      capitalisedFrom: null,
      dayCount: 'ACT/365',
      firstDay: 'day-after-due',
    },
  })
  const { id, number } = row
  return {
    id,
    number,
    issuedOn: civilDate(row.issued_on),
    dueOn,
    amountMinor: row.amount_minor,
    payments,
    credits,
    statement,
    limitationOn: row.limitation_on === null ? null : civilDate(row.limitation_on),
    formalNoticeOn,
  }
}

type Part = { readonly on: CivilDate; readonly amountMinor: MinorUnits; readonly isPayment: boolean }

/**
 * A match counts on the day of what it was made with, because the money was there from then on; shared between several
 * of them in proportion. Write-offs and corrections are corrections of the price.
 */
function partsOf({ on_date, amount_minor, counterparts }: MovementRow): Part[] {
  if (counterparts.length === 0)
    return [{ on: civilDate(on_date), amountMinor: amount_minor, isPayment: false }]
  const shares = allocate(
    amount_minor,
    counterparts.map(({ amountMinor }) => amountMinor),
  )
  return counterparts.map(({ kind, on }, index) => ({
    on: civilDate(on),
    amountMinor: shares[index] ?? 0,
    isPayment: kind === 'payment',
  }))
}
