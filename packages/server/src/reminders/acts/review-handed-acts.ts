import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { MessageError } from '@recouvrance/core/reminders/message-error'
import type { ActItem, Section } from '@recouvrance/core/scenarios/decision'
import type { AuditFact } from '../../audit/audit-chain.ts'
import type { PlanningContext } from '../../planning/plan-portfolio.ts'
import { type HandedAct, type Standing, standingActs } from '../../planning/standing-acts.ts'
import type { Tx } from '../../platform/postgres.ts'
import { loadEmailLayout } from '../rendering/email-layout.ts'
import { loadMessageFacts } from '../rendering/load-messages.ts'
import { type Rendering, renderAct } from '../rendering/render-act.ts'
import { claimedFrom, scriptOf } from '../sending/prepare-acts.ts'
import { claim, insertDocuments, insertEvents, move } from '../sending/sending.queries.ts'
import { loadTemplates } from '../templates/load-templates.ts'
import { type ActRow, lockActsInHands } from './acts.queries.ts'
import { giveWork, PEOPLE, takeWorkBack } from './give-work.ts'

/**
 * Looks again at the calls and steps that people were given for these customers, whose review rows the caller has
 * locked: what the facts of the day no longer ask for is withdrawn with the rule and its task closed; what still stands
 * for another amount is brought up to date, its script and its task with it.
 * @returns what to append to the audit trail: one fact for each act that was withdrawn
 */
export async function reviewHandedActs(
  tx: Tx,
  actor: string,
  context: PlanningContext,
  customerIds: readonly number[],
  asOf: CivilDate,
): Promise<AuditFact[]> {
  const acts = await lockActsInHands(tx, PEOPLE, customerIds)
  if (acts.length === 0) return []
  const standings = await standingActs(tx, context, acts.map(handedAct), asOf)
  const withdrawn: { act: ActRow; reason: string }[] = []
  const changed: { act: ActRow; standing: Stands }[] = []
  for (const act of acts) {
    const standing = standings.get(act.id)
    if (standing?.kind === 'overtaken') withdrawn.push({ act, reason: standing.reason })
    else if (standing && claimsOther(act, standing)) changed.push({ act, standing })
  }
  await withdraw(tx, actor, withdrawn)
  if (changed.length > 0) await bringUpToDate(tx, actor, changed, asOf)
  return withdrawn.map(({ act, reason }) => ({
    action: 'act.cancelled',
    subject: `act:${act.id}`,
    detail: { reason },
  }))
}

type Stands = Extract<Standing, { kind: 'stands' }>

export function handedAct(act: ActRow): HandedAct {
  return {
    id: act.id,
    customerId: act.customer_id,
    creditorId: act.creditor_id,
    currency: act.currency,
    stepKey: act.step_key,
    items: act.item_ids.map(
      (id, index): ActItem => ({
        itemId: String(id),
        stepKey: act.item_steps[index] ?? act.step_key,
        section: (act.item_sections[index] ?? 'demanded') as Section,
        amountMinor: act.item_amounts[index] ?? 0,
      }),
    ),
  }
}

/** Whether what stands of an act is not what it claims. */
export function claimsOther(act: ActRow, { items }: Stands): boolean {
  const before = act.item_ids.map((id, index) => `${id} ${act.item_amounts[index]}`)
  return before.join() !== items.map(({ itemId, amountMinor }) => `${itemId} ${amountMinor}`).join()
}

async function withdraw(
  tx: Tx,
  actor: string,
  withdrawn: readonly { act: ActRow; reason: string }[],
): Promise<void> {
  await move(
    tx,
    'cancel',
    withdrawn.map(({ act, reason }) => ({ id: act.id, reason })),
  )
  await takeWorkBack(
    tx,
    actor,
    withdrawn.map(({ act }) => act),
  )
  await insertEvents(
    tx,
    actor,
    withdrawn.map(({ act, reason }) => ({ actId: act.id, kind: 'cancelled', detail: { reason } })),
  )
}

/** Given back and claimed again in one breath: nobody sees it in between. */
async function bringUpToDate(
  tx: Tx,
  actor: string,
  changed: readonly { act: ActRow; standing: Stands }[],
  asOf: CivilDate,
): Promise<void> {
  const rendering: Rendering = {
    templates: await loadTemplates(tx),
    layout: await loadEmailLayout(),
    facts: await loadMessageFacts(
      tx,
      changed.map(({ act }) => ({ ...handedAct(act), tone: act.tone, itemIds: act.item_ids })),
      asOf,
    ),
    // What people have in hand is said, not sent: nobody wrote other words for it.
    edits: new Map(),
    asOf,
  }
  const renewed = changed.map((one) => renew(rendering, one))
  const again = renewed.filter((one) => one.claimed !== null)
  await move(
    tx,
    'release',
    renewed.map(({ act, reason }) => ({ id: act.id, reason })),
  )
  await insertDocuments(
    tx,
    again.flatMap(({ document }) => document ?? []),
  )
  await claim(
    tx,
    PEOPLE,
    again.map(({ claimed }) => claimed),
  )
  await takeWorkBack(
    tx,
    actor,
    renewed.filter(({ claimed }) => claimed === null).map(({ act }) => act),
  )
  await giveWork(tx, asOf, again)
  await insertEvents(
    tx,
    actor,
    renewed.map(({ act, claimed, reason }) => ({
      actId: act.id,
      kind: claimed ? 'updated' : 'released',
      detail: claimed ? { before: act.amount_minor, after: claimed.amountMinor } : { answer: reason },
    })),
  )
}

type Renewed = {
  readonly act: ActRow
  readonly document: ReturnType<typeof scriptOf> | null
} & (
  | { readonly claimed: ReturnType<typeof claimedFrom>; readonly reason: null }
  /** What its text lacks: it is given back, and the next sending says so. */
  | { readonly claimed: null; readonly reason: string }
)

function renew(rendering: Rendering, { act, standing }: { act: ActRow; standing: Stands }): Renewed {
  try {
    const rendered = renderAct(rendering, act, standing.items)
    if (rendered === null) return { act, document: null, claimed: null, reason: 'no-contact' }
    const document = rendered.kind === 'script' ? scriptOf(act, rendered) : null
    const claimed = claimedFrom(act, standing.items, standing.amountMinor)
    return {
      act,
      document,
      claimed: { ...claimed, recipient: rendered.recipient, gate: act.gate },
      reason: null,
    }
  } catch (error) {
    if (!(error instanceof MessageError)) throw error
    return { act, document: null, claimed: null, reason: error.code }
  }
}
