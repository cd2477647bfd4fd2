import { setImmediate } from 'node:timers/promises'
import { readPlanningContext } from '../../planning/plan-portfolio.ts'
import type { foreseeActs } from '../../planning/recompute-acts.ts'
import type { Tx } from '../../platform/postgres.ts'
import type { ActRow } from '../acts/acts.queries.ts'
import { readEdits } from '../acts/read-edits.ts'
import { loadMessageFacts } from '../rendering/load-messages.ts'
import { readPastContacts } from './past-contacts.ts'
import { type Preparation, type Prepared, prepareAct } from './prepare-acts.ts'

/** When, for whom and with which texts. */
export type Preparing = Pick<Preparation, 'organisationId' | 'timeZone' | 'moment' | 'templates' | 'layout'>

/**
 * What these acts become at that moment, in their order, in some ten set-based queries however many they are. Nothing
 * is written.
 * @param plan with a lock on their customers, to let them leave; without one, to show what would
 */
export async function prepareBatch(
  tx: Tx,
  request: Preparing,
  acts: readonly ActRow[],
  plan: typeof foreseeActs,
): Promise<Prepared[]> {
  if (acts.length === 0) return []
  const { moment, timeZone, organisationId, templates, layout } = request
  const leaving = acts.map((act) => ({
    id: act.id,
    customerId: act.customer_id,
    creditorId: act.creditor_id,
    currency: act.currency,
    stepKey: act.step_key,
    tone: act.tone,
    itemIds: act.item_ids,
  }))
  const context = await readPlanningContext(tx)
  const recomputed = await plan(tx, context, leaving, moment.asOf)
  const facts = await loadMessageFacts(tx, leaving, moment.asOf)
  const edits = await readEdits(
    tx,
    acts.map(({ id }) => id),
  )
  const contacts = await readPastContacts(tx, [...facts.customers.keys()], moment.asOf)
  const { closings } = context.background
  const preparation = {
    moment,
    timeZone,
    organisationId,
    templates,
    layout,
    facts,
    edits,
    contacts,
    closings,
  }
  const prepared: Prepared[] = []
  for (const act of acts) {
    const now = recomputed.get(act.id)
    if (!now) throw new Error(`act ${act.id} was not recomputed`)
    const one =
      now.kind === 'cancel'
        ? { kind: 'cancel' as const, act, reason: now.reason }
        : prepareAct(preparation, act, now.items, now.amountMinor)
    prepared.push(one)
    // A letter takes 10 ms, a hundred of them a second: others are served, and memory given back, in between.
    if (one.kind === 'leave' && one.document?.role === 'letter') await setImmediate()
  }
  return prepared
}
