import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { type AgreedRate, agreedRateOf } from '@recouvrance/core/claims/agreed-rate'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import { allocate } from '@recouvrance/core/money/allocate'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import { type Currency, currencyOf } from '@recouvrance/core/money/currency'
import { noCustomer } from '../customers/customer-refusals.ts'
import type { Tx } from '../platform/postgres.ts'
import {
  type CreditorOfDebts,
  creditorOfDebts,
  type DebtorRow,
  type DebtRow,
  debtsOf,
  findDebtor,
  type MovementRow,
  movementsOf,
  unallocatedOf,
} from './debts.queries.ts'

type Movement = { readonly on: CivilDate; readonly amountMinor: MinorUnits }

/** One open invoice, with what has reduced it. */
export type KnownDebt = {
  readonly id: number
  readonly number: string
  readonly issuedOn: CivilDate
  readonly dueOn: CivilDate | null
  readonly amountMinor: MinorUnits
  readonly payments: readonly Movement[]
  readonly credits: readonly Movement[]
  /** Last day to claim, where the file that brought the debt said so. */
  readonly limitationOn: CivilDate | null
  /** Late interest that the invoice states, or the creditor's terms do; null: the law's. */
  readonly agreedRate: AgreedRate | null
  readonly formalNoticeOn: CivilDate | null
}

/** What a customer owes one creditor in one currency. */
export type KnownAccount = {
  readonly creditor: CreditorOfDebts
  readonly currency: Currency
  readonly debts: readonly KnownDebt[]
  /** Credit notes and payments that are still to be matched, zero or less. */
  readonly unallocatedMinor: MinorUnits
}

/**
 * The open invoices of a customer on a day, account by account, with the facts that the law asks for.
 * @throws Refusal when the customer is not there
 */
export async function readDebts(
  tx: Tx,
  customerId: number,
  asOf: CivilDate,
): Promise<{ debtor: DebtorRow; accounts: KnownAccount[] }> {
  const debtor = await findDebtor(tx, customerId)
  if (!debtor) throw noCustomer(customerId)
  const rows = await debtsOf(tx, customerId, asOf)
  const ids = rows.map(({ id }) => id)
  const movements = Map.groupBy(await movementsOf(tx, ids, asOf), ({ item_id }) => item_id)
  const unallocated = await unallocatedOf(tx, customerId, asOf)
  const accounts: KnownAccount[] = []
  for (const own of Map.groupBy(rows, ({ creditor_id, currency }) => `${creditor_id} ${currency}`).values()) {
    const [{ creditor_id, currency } = { creditor_id: 0, currency: '' }] = own
    const creditor = await creditorOfDebts(tx, creditor_id)
    if (!creditor) throw new Error(`the creditor of customer ${customerId} is not there`)
    const free = unallocated.find((row) => row.creditor_id === creditor_id && row.currency === currency)
    accounts.push({
      creditor,
      currency: currencyOf(currency),
      debts: own.map((row) => ({
        ...debtFrom(row, movements.get(row.id) ?? []),
        agreedRate: agreedRateOf(
          { rate: row.agreed_rate, issuedOn: civilDate(row.issued_on) },
          creditor.late_rates,
          debtor.kind as CustomerKind,
        ),
      })),
      unallocatedMinor: free?.minor ?? 0,
    })
  }
  return { debtor, accounts }
}

function debtFrom(row: DebtRow, movements: readonly MovementRow[]): Omit<KnownDebt, 'agreedRate'> {
  const moved = movements.flatMap(partsOf)
  return {
    id: row.id,
    number: row.number,
    issuedOn: civilDate(row.issued_on),
    dueOn: dayOrNull(row.due_on),
    amountMinor: row.amount_minor,
    payments: moved.filter(({ isPayment }) => isPayment),
    credits: moved.filter(({ isPayment }) => !isPayment),
    limitationOn: dayOrNull(row.limitation_on),
    formalNoticeOn: dayOrNull(row.formal_notice_on),
  }
}

function dayOrNull(text: string | null): CivilDate | null {
  return text === null ? null : civilDate(text)
}

/**
 * A match counts on the day of what it was made with, because the money was there from then on; shared between several
 * of them in proportion. Write-offs and corrections are corrections of the price.
 */
function partsOf({ on_date, amount_minor, counterparts }: MovementRow) {
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
