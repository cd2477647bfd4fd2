import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import {
  type Declaration,
  type DeclarationState,
  declarationIn,
  declarationState,
  type InsolvencyNotice,
} from '@recouvrance/core/law/insolvency-declaration'
import { clockOfDebt, type DebtClock } from '@recouvrance/core/scenarios/clock-of-debt'
import {
  clockEvent,
  type LimitationEvent,
  listLimitationEvents,
} from '../limitation/list-limitation-events.ts'
import type { Tx } from '../platform/postgres.ts'
import { type DebtorRow, type LatePaymentRow, paymentsOfPriorDebts } from './debts.queries.ts'
import { readDebts } from './read-debts.ts'

/** What an insolvency asks for. */
export type InsolvencyDays = InsolvencyNotice & {
  readonly declaration: Declaration
  readonly state: DeclarationState
  /** Money received since the judgment for debts of before: it can be annulled (C. com. L622-7). */
  readonly priorPayments: readonly LatePaymentRow[]
}

/** Days that a customer's creditors must not miss. */
export type LegalDays = {
  readonly asOf: CivilDate
  /** Null where no insolvency is open. */
  readonly insolvency: InsolvencyDays | null
  readonly debts: readonly {
    readonly id: number
    readonly clock: DebtClock
    /** What was recorded about it, and stands. */
    readonly events: readonly LimitationEvent[]
  }[]
}

/**
 * Until when each debt of a customer can be claimed, and by when they must be declared. It depends on no rate: what
 * keeps interest from being computed hides none of these days.
 * @throws Refusal when the customer is not there
 */
export async function legalDaysOf(tx: Tx, customerId: number, asOf: CivilDate): Promise<LegalDays> {
  const { debtor, accounts } = await readDebts(tx, customerId, asOf)
  const recorded = (await listLimitationEvents(tx, customerId)).filter(
    ({ reversed_at, on_date }) => reversed_at === null && on_date <= asOf,
  )
  const byItem = Map.groupBy(recorded, ({ item_id }) => item_id)
  const countries = accounts.map(({ creditor }) => creditor.country)
  return {
    asOf,
    insolvency: await insolvencyOf(tx, customerId, debtor, countries, asOf),
    debts: accounts.flatMap(({ creditor: { country }, debts }) =>
      debts.map(({ id, dueOn, payments, formalNoticeOn, limitationOn }) => {
        const own = byItem.get(id) ?? []
        const facts = { country, debtor: debtor.kind as CustomerKind, dueOn, formalNoticeOn, limitationOn }
        const paidOn = payments.map(({ on }) => on)
        return {
          id,
          clock: clockOfDebt({ ...facts, paidOn, events: own.map(clockEvent) }, asOf),
          events: own,
        }
      }),
    ),
  }
}

async function insolvencyOf(
  tx: Tx,
  customerId: number,
  debtor: DebtorRow,
  creditorCountries: readonly string[],
  asOf: CivilDate,
): Promise<InsolvencyDays | null> {
  if (debtor.insolvency_opened_on === null) return null
  const notice = {
    openedOn: civilDate(debtor.insolvency_opened_on),
    publishedOn: dayOrNull(debtor.insolvency_published_on),
    creditorAbroad: debtor.insolvency_creditor_abroad,
    declaredOn: dayOrNull(debtor.insolvency_declared_on),
  }
  const declaration = declarationIn(debtor.country, notice, creditorCountries)
  return {
    ...notice,
    declaration,
    state: declarationState(declaration, notice.declaredOn, asOf),
    priorPayments: await paymentsOfPriorDebts(tx, customerId, notice.openedOn, asOf),
  }
}

function dayOrNull(text: string | null): CivilDate | null {
  return text === null ? null : civilDate(text)
}
