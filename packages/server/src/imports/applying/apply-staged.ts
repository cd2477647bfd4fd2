import type { Tx } from '../../platform/postgres.ts'
import { findReplaced, openingDay, recogniseCarried, settleBeforeOpening } from './carrying.queries.ts'
import {
  type CorrectionReason,
  compareItems,
  compareMatches,
  findAbsent,
  type KeyRange,
  keepAbsent,
} from './comparing.queries.ts'
import { computeMatches } from './lettering.queries.ts'
import { type ImportScope, matchStagedItems, upsertStagedCustomers } from './staging.queries.ts'
import {
  appendEntries,
  changeKnownItems,
  insertNewItems,
  reviewTouchedCustomers,
  updateKnownItems,
} from './writing.queries.ts'

export type StagedFile = {
  readonly journals: readonly { readonly code: string; readonly kind: string }[]
  /** Keys of the items that the file should still have; null: nothing follows from an absence. */
  readonly expected: KeyRange | null
  /** Whether the absence of so many items is believed. */
  readonly believeAbsence: (counts: { absent: number; present: number }) => boolean
  readonly absentReason: CorrectionReason
  /** What the file lacks of known matches is not undone. */
  readonly appendOnly: boolean
  /** Latest opening entries that an earlier import of the creditor had; null: none. */
  readonly lastOpenedOn: string | null
}

export type Applied = {
  readonly customers: { readonly created: number; readonly updated: number; readonly unchanged: number }
  readonly items: { readonly created: number; readonly updated: number; readonly unchanged: number }
  /** Absent items that were open and now are closed. */
  readonly closed: number
  /** Absent items that were left as they are. */
  readonly absentKept: number
  /** Day of the file's opening entries; null: it has none. */
  readonly openedOn: string | null
  /** Items of earlier years that the opening entries took the place of. */
  readonly replaced: number
}

/**
 * Brings customers and items to what the staged rows say, in a fixed number of statements whatever their number: new
 * items are inserted with their facts, of known ones only what differs is reversed and appended again.
 */
export async function applyStaged(tx: Tx, scope: ImportScope, file: StagedFile): Promise<Applied> {
  const customers = await upsertStagedCustomers(tx, scope)
  await matchStagedItems(tx, scope, file.journals)
  const openedOn = await carryOver(tx, scope, file.lastOpenedOn)
  await computeMatches(
    tx,
    file.journals.some(({ kind }) => kind === 'opening'),
  )
  const { absent, present } = await findAbsent(tx, scope, file.expected, file.absentReason)
  const believed = absent > 0 && file.believeAbsence({ absent, present })
  if (!believed) await keepAbsent(tx)
  const last = openedOn !== null && openedOn >= (file.lastOpenedOn ?? '')
  const replaced = last ? await findReplaced(tx, scope, openedOn, file.expected === null) : 0
  await compareMatches(tx, file.appendOnly, openedOn)
  await compareItems(tx)
  const created = await insertNewItems(tx, scope)
  await appendEntries(tx, scope)
  await changeKnownItems(tx, scope)
  const { updated, closed } = await updateKnownItems(tx, scope)
  await reviewTouchedCustomers(tx, scope.importId)
  return {
    customers: {
      created: customers.created,
      updated: customers.updated,
      unchanged: customers.total - customers.created - customers.updated,
    },
    items: { created, updated, unchanged: present - updated },
    closed,
    absentKept: believed ? 0 : absent,
    openedOn,
    replaced,
  }
}

/** Opening entries and the items they stand for are one debt, in whatever order the years are imported. */
async function carryOver(tx: Tx, scope: ImportScope, lastOpenedOn: string | null): Promise<string | null> {
  const openedOn = await openingDay(tx)
  if (openedOn !== null) await recogniseCarried(tx, scope, openedOn)
  const [latest] = [openedOn, lastOpenedOn]
    .filter((day) => day !== null)
    .toSorted()
    .toReversed()
  if (latest !== undefined) await settleBeforeOpening(tx, latest)
  return openedOn
}
