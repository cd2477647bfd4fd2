import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { isMember } from '../access/is-member.ts'
import { appendAudit } from '../audit/append-audit.ts'
import { noColleague } from '../customers/customer-refusals.ts'
import { refreshStandings } from '../customers/refresh-standings.ts'
import { placeHolds } from '../holds/place-holds.ts'
import { writeNotes } from '../notes/write-notes.ts'
import type { Tx } from '../platform/postgres.ts'
import { assignRows, type BulkFacts, bulkFacts, insertBulk } from './bulk.queries.ts'
import {
  type ListedCustomer,
  listCustomerRows,
  lockMatching,
  type Owed,
  sumCustomers,
} from './portfolio.queries.ts'
import type { PortfolioFilter } from './portfolio-filter.ts'
import { selectionChanged, someGone } from './portfolio-refusals.ts'
import { withMovedLimitations } from './with-moved-limitations.ts'

export type BulkAction =
  /** Null: nobody looks after them any more. */
  | { readonly kind: 'assign'; readonly assignee: string | null }
  | {
      readonly kind: 'hold'
      readonly from: CivilDate
      readonly until: CivilDate | null
      readonly reason: string
    }
  | { readonly kind: 'note'; readonly text: string }

export type BulkPreview = BulkFacts & { readonly owed: Owed[]; readonly first: ListedCustomer[] }

const SHOWN = 8

/**
 * Whom a bulk action would treat; writes nothing.
 * @throws Refusal when some that were ticked are not there
 */
export async function previewCustomers(
  tx: Tx,
  asked: PortfolioFilter,
  today: CivilDate,
): Promise<BulkPreview> {
  await refreshStandings(tx, today)
  const filter = await withMovedLimitations(tx, asked, today)
  const facts = await bulkFacts(tx, filter, today)
  const ticked = new Set(filter.customerIds).size
  if (facts.count < ticked) throw someGone(ticked - facts.count)
  return {
    ...facts,
    owed: await sumCustomers(tx, filter, today),
    first: await listCustomerRows(tx, filter, today, 'name', 'asc', { after: null, limit: SHOWN }),
  }
}

/** What is told of it in the trail, by kind. */
const AUDITED = {
  assign: 'customers.assigned',
  hold: 'customers.held',
  note: 'customers.noted',
} as const

/**
 * Does the same to every customer within the filter, at once and for all of them or none.
 * @param expected how many the person has seen that they are
 * @returns the id with which it is undone, and how many it changed
 * @throws Refusal when they are no longer as many, or what is to be done cannot be
 */
export async function treatCustomers(
  tx: Tx,
  actor: string,
  { filter, today, expected }: { filter: PortfolioFilter; today: CivilDate; expected: number },
  action: BulkAction,
): Promise<{ id: number; customers: number }> {
  await refreshStandings(tx, today)
  const customerIds = await lockMatching(tx, await withMovedLimitations(tx, filter, today), today)
  if (customerIds.length !== expected) throw selectionChanged(expected, customerIds.length)
  const done = await act(tx, actor, customerIds, action)
  const id = await insertBulk(tx, { kind: action.kind, author: actor, ...done })
  await appendAudit(tx, actor, [
    {
      action: AUDITED[action.kind],
      subject: `bulk:${id}`,
      // The text of a note stays out of the trail, as in `writeNotes`.
      detail: {
        customers: done.customer_ids.length,
        customerIds: done.customer_ids.map(String),
        ...(action.kind === 'note' ? {} : action),
      },
    },
  ])
  return { id, customers: done.customer_ids.length }
}

async function act(tx: Tx, actor: string, customerIds: number[], action: BulkAction) {
  switch (action.kind) {
    case 'assign': {
      const { assignee } = action
      if (assignee !== null && !(await isMember(tx, assignee))) throw noColleague('assignee')
      const { customerIds: customer_ids, before: assignees_before } = await assignRows(
        tx,
        customerIds,
        assignee,
      )
      return { customer_ids, assignees_before, assignee }
    }
    case 'hold':
      return { customer_ids: customerIds, made_ids: await placeHolds(tx, actor, { ...action, customerIds }) }
    case 'note': {
      const note = { customerIds, itemId: null, text: action.text, pinned: false, mentions: [] }
      return { customer_ids: customerIds, made_ids: await writeNotes(tx, actor, note) }
    }
  }
}
