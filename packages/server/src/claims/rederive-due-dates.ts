import { deriveDueOn } from '@recouvrance/core/claims/derive-due-date'
import { recordedLaw } from '@recouvrance/core/law/law-of'
import { markForReview } from '../customers/mark-for-review.ts'
import type { Tx } from '../platform/postgres.ts'
import { derivedItems, type ItemOwner, type NewDueOn, writeDueDates } from './terms.queries.ts'

// A creditor may have a million open invoices: they are read in pages.
const PAGE = 5_000

/**
 * After a change of terms: works out again the due dates that were derived from terms or the law. Dates that a
 * document states, and settled items, stay as they are.
 * @returns how many due dates moved
 */
export async function rederiveDueDates(tx: Tx, owner: ItemOwner): Promise<number> {
  let moved = 0
  for (let after = 0; ; ) {
    const items = await derivedItems(tx, owner, { after, limit: PAGE })
    const dates = items.flatMap((item): NewDueOn[] => {
      const legalDays = recordedLaw(item.law)?.defaultTermDays(item.customerKind, item.issuedOn) ?? null
      const { dueOn, source } = deriveDueOn(item.issuedOn, item.customerTerm, item.creditorTerm, legalDays)
      return dueOn === item.dueOn && source === item.source ? [] : [{ id: item.id, dueOn, source }]
    })
    if (dates.length > 0) await markForReview(tx, await writeDueDates(tx, dates))
    moved += dates.length
    const last = items.at(-1)
    if (!last || items.length < PAGE) return moved
    after = last.id
  }
}
