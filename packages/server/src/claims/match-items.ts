import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { judgeMatch } from '@recouvrance/core/claims/judge-settlement'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { matchRefusal } from './claim-refusals.ts'
import { appendEntries, nextMatchId } from './claims.queries.ts'
import { lockItemsInOrder } from './lock-item.ts'

/** What the match takes from an item, above zero, whichever side it stands on. */
export type Taken = { readonly itemId: number; readonly takenMinor: MinorUnits }

/**
 * Settles items against each other: payments or credit notes against invoices of the same account. The entries share
 * a match number and add up to zero.
 * @returns the match number
 * @throws Refusal when an item is not there or `judgeMatch` says why they may not
 */
export async function matchItems(
  tx: Tx,
  actor: string,
  on: CivilDate,
  taken: readonly Taken[],
): Promise<number> {
  const items = await lockItemsInOrder(
    tx,
    taken.map(({ itemId }) => itemId),
  )
  const lines = items.map((item, index) => ({ item, takenMinor: taken[index]?.takenMinor ?? 0 }))
  const problem = judgeMatch(lines, on)
  if (problem) throw matchRefusal(problem, lines[0]?.item.currency ?? 'EUR')
  const matchId = await nextMatchId(tx)
  await appendEntries(
    tx,
    lines.map(({ item, takenMinor }) => ({
      itemId: item.id,
      kind: 'match',
      on,
      amountMinor: -Math.sign(item.amountMinor) * takenMinor,
      matchId,
    })),
  )
  await appendAudit(tx, actor, [
    {
      action: 'items.matched',
      subject: `match:${matchId}`,
      detail: {
        on,
        items: lines.map(({ item, takenMinor }) => ({ itemId: String(item.id), takenMinor })),
      },
    },
  ])
  return matchId
}
