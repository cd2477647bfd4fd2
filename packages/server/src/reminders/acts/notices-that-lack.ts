import { MessageError, type ScreenText } from '@recouvrance/core/reminders/message-error'
import type { ActItem } from '@recouvrance/core/scenarios/decision'
import { readPlanningContext } from '../../planning/plan-portfolio.ts'
import { foreseeActs } from '../../planning/recompute-acts.ts'
import type { Tx } from '../../platform/postgres.ts'
import { loadEmailLayout } from '../rendering/email-layout.ts'
import { loadMessageFacts } from '../rendering/load-messages.ts'
import { failuresOfWords, type Rendering, wordsOfAct } from '../rendering/render-act.ts'
import { loadTemplates } from '../templates/load-templates.ts'
import { type ActFilter, type ActRow, formalActsToApprove } from './acts.queries.ts'
import { readEdits } from './read-edits.ts'
import { readDay } from './receivables-day.ts'

/** A formal notice that would not leave as it is written, and what it lacks. */
export type LackingNotice = { readonly id: number; readonly problem: ScreenText }

/**
 * The formal notices among the acts to approve that lack what a formal notice must say, or whose statement of account
 * cannot be made. Their words are looked at, in some ten set-based queries; no page is laid out.
 */
export async function noticesThatLack(tx: Tx, filter: ActFilter): Promise<LackingNotice[]> {
  const acts = await formalActsToApprove(tx, filter)
  if (acts.length === 0) return []
  const { asOf } = await readDay(tx, new Date())
  const subjects = acts.map((act) => ({
    id: act.id,
    customerId: act.customer_id,
    creditorId: act.creditor_id,
    currency: act.currency,
    stepKey: act.step_key,
    tone: act.tone,
    itemIds: act.item_ids,
  }))
  const foreseen = await foreseeActs(tx, await readPlanningContext(tx), subjects, asOf)
  const rendering: Rendering = {
    templates: await loadTemplates(tx),
    layout: await loadEmailLayout(),
    facts: await loadMessageFacts(tx, subjects, asOf),
    edits: await readEdits(
      tx,
      acts.map(({ id }) => id),
    ),
    asOf,
  }
  return acts.flatMap((act) => {
    const now = foreseen.get(act.id)
    // What would be cancelled is told when it would leave.
    const problem = now?.kind === 'send' ? whatLacks(rendering, act, now.items) : null
    return problem ? [{ id: act.id, problem }] : []
  })
}

function whatLacks(rendering: Rendering, act: ActRow, items: readonly ActItem[]): ScreenText | null {
  try {
    const words = wordsOfAct(rendering, act, items)
    if (words === null || words === 'no-text') return null
    return failuresOfWords(words, rendering.layout)[0]?.text ?? null
  } catch (error) {
    if (!(error instanceof MessageError)) throw error
    return error.text
  }
}
