import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { type AgreedRate, agreedRateOf } from '@recouvrance/core/claims/agreed-rate'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import type { Waiver } from '@recouvrance/core/law/late-interest'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import { type Currency, currencyOf } from '@recouvrance/core/money/currency'
import { noCustomer } from '../customers/customer-refusals.ts'
import type { Tx } from '../platform/postgres.ts'
import { type ListedWaiver, listWaivers, waiversOf } from '../waivers/list-waivers.ts'
import { type DebtMovement, debtMovements } from './debt-movements.ts'
import {
  type CreditorOfDebts,
  creditorOfDebts,
  type DebtorRow,
  type DebtRow,
  debtsOf,
  findDebtor,
  itemDebts,
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
  /** Those that stand on the day of the account. */
  readonly waivers: readonly Waiver[]
}

/** What a customer owes one creditor in one currency. */
export type KnownAccount = {
  readonly creditorId: number
  readonly creditor: CreditorOfDebts
  readonly currency: Currency
  readonly debts: readonly KnownDebt[]
  /** Credit notes and payments that are still to be matched, zero or less. */
  readonly unallocatedMinor: MinorUnits
  /** Those that stand and those whose condition may still be met. */
  readonly waivers: readonly ListedWaiver[]
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
  const movements = await debtMovements(tx, ids, asOf)
  const waivers = await listWaivers(tx, customerId, asOf)
  const unallocated = await unallocatedOf(tx, customerId, asOf)
  const accounts: KnownAccount[] = []
  for (const own of Map.groupBy(rows, ({ creditor_id, currency }) => `${creditor_id} ${currency}`).values()) {
    const [{ creditor_id, currency } = { creditor_id: 0, currency: '' }] = own
    const creditor = await creditorOfDebts(tx, creditor_id)
    if (!creditor) throw new Error(`the creditor of customer ${customerId} is not there`)
    const free = unallocated.find((row) => row.creditor_id === creditor_id && row.currency === currency)
    const granted = waivers.filter(
      (waiver) => waiver.creditor_id === creditor_id && waiver.currency === currency && governs(waiver),
    )
    accounts.push({
      creditorId: creditor_id,
      creditor,
      currency: currencyOf(currency),
      debts: own.map((row) => ({
        ...debtFrom(row, movements.get(row.id) ?? [], granted),
        agreedRate: agreedRateOf(
          { rate: row.agreed_rate, issuedOn: civilDate(row.issued_on) },
          creditor.late_rates,
          debtor.kind as CustomerKind,
        ),
      })),
      unallocatedMinor: free?.minor ?? 0,
      waivers: granted,
    })
  }
  return { debtor, accounts }
}

/**
 * These invoices with what has reduced them, by item: for messages to many customers at once, in five queries. An
 * item that is no invoice, or that nothing is open of, is not among them.
 */
export async function readNamedDebts(
  tx: Tx,
  itemIds: readonly number[],
  asOf: CivilDate,
): Promise<ReadonlyMap<number, KnownDebt>> {
  if (itemIds.length === 0) return new Map()
  const rows = await itemDebts(tx, itemIds, asOf)
  const ids = rows.map(({ id }) => id)
  const movements = await debtMovements(tx, ids, asOf)
  const waivers = await waiversOf(tx, [...new Set(rows.map(({ customer_id }) => customer_id))], asOf)
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...debtFrom(row, movements.get(row.id) ?? [], waivers),
        agreedRate: agreedRateOf(
          { rate: row.agreed_rate, issuedOn: civilDate(row.issued_on) },
          row.late_rates,
          row.debtor as CustomerKind,
        ),
      },
    ]),
  )
}

function governs({ state }: ListedWaiver): boolean {
  return state === 'in-force' || state === 'pending'
}

/** One invoice with what reduced it, and what was waived of it. */
export function debtFrom(
  row: DebtRow,
  moved: readonly DebtMovement[],
  waivers: readonly ListedWaiver[],
): Omit<KnownDebt, 'agreedRate'> {
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
    waivers: waivers.flatMap((waiver) => waiverOf(waiver, row.id)),
  }
}

/** What a waiver in force is for one debt: interest that runs until its condition is to be met is waived as well. */
function waiverOf(waiver: ListedWaiver, itemId: number): Waiver[] {
  const { id, state, granted_on, settle_by, parts, shares_minor, item_ids } = waiver
  const place = item_ids.indexOf(itemId)
  if (state !== 'in-force' || place < 0) return []
  const upToMinor = shares_minor?.[place] ?? null
  return [{ id: String(id), on: granted_on, until: settle_by ?? granted_on, parts, upToMinor }]
}

function dayOrNull(text: string | null): CivilDate | null {
  return text === null ? null : civilDate(text)
}
