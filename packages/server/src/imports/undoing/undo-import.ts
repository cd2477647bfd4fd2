import { appendAudit } from '../../audit/append-audit.ts'
import {
  type BankEffects,
  foreseeStatementsBack,
  takeStatementsBack,
} from '../../bank-statements/take-statements-back.ts'
import { rederiveDueDates } from '../../claims/rederive-due-dates.ts'
import type { Tx } from '../../platform/postgres.ts'
import { noImport } from '../import-refusals.ts'
import { lockCreditorForImport } from '../imports.queries.ts'
import { type Blocker, blockersIn } from './undo-blockers.ts'
import { alreadyUndone, somethingDepends } from './undo-refusals.ts'
import {
  collectTraces,
  countEffects,
  deleteUnusedCustomers,
  findToUndo,
  laterImports,
  markUndone,
  restoreCustomers,
  restoreItems,
  reviewTouched,
  takeEntriesBack,
  type UndoEffects,
  workSince,
} from './undoing.queries.ts'

export type Undo = {
  readonly blockers: readonly Blocker[]
  readonly effects: UndoEffects & BankEffects
}

const REASON = 'import-undone'

/**
 * What undoing an import would do, or what depends on it; writes nothing.
 * @throws Refusal when it is not there or undone already
 */
export async function foreseeUndo(tx: Tx, id: number): Promise<Undo> {
  const undone = await findToUndo(tx, id)
  if (!undone) throw noImport(id)
  if (undone.undone_at !== null) throw alreadyUndone(id, undone.undone_at)
  await collectTraces(tx, id)
  const bank = await foreseeStatementsBack(tx, id)
  const imports = [...(await laterImports(tx, id)), ...bank.imports]
  const dependents = { imports, ...(await workSince(tx, undone.created_at)) }
  return { blockers: blockersIn(dependents), effects: { ...(await countEffects(tx)), ...bank.effects } }
}

/**
 * Undoes an import on which nothing depends: facts are reversed, descriptions become what they were, what it made
 * from nothing and nobody uses goes. The same file can be imported again as if it never had been.
 * @throws Refusal naming what depends on it
 */
export async function undoImport(tx: Tx, actor: string, id: number): Promise<UndoEffects & BankEffects> {
  const creditorId = (await findToUndo(tx, id))?.creditor_id
  if (creditorId === undefined) throw noImport(id)
  // With imports it takes turns: none may build on what is being taken away.
  await lockCreditorForImport(tx, creditorId)
  const { blockers, effects } = await foreseeUndo(tx, id)
  if (blockers.length > 0) throw somethingDepends(id, blockers)
  await takeEntriesBack(tx, id, REASON)
  await takeStatementsBack(tx, id)
  await restoreItems(tx, id)
  await restoreCustomers(tx, id)
  await reviewTouched(tx)
  await deleteUnusedCustomers(tx, id)
  if (effects.customersRestored > 0) await rederiveDueDates(tx, { creditorId })
  await markUndone(tx, id, actor)
  await appendAudit(tx, actor, [{ action: 'import.undone', subject: `import:${id}`, detail: { ...effects } }])
  return effects
}
