import { MessageError, type ScreenText } from '@recouvrance/core/reminders/message-error'
import type { ActItem } from '@recouvrance/core/scenarios/decision'
import { readPlanningContext } from '../../planning/plan-portfolio.ts'
import { foreseeActs } from '../../planning/recompute-acts.ts'
import { inOrganisation, type Pool, type Tx } from '../../platform/postgres.ts'
import { loadEmailLayout } from '../rendering/email-layout.ts'
import { loadMessageFacts } from '../rendering/load-messages.ts'
import { type RenderedAct, renderAct } from '../rendering/render-act.ts'
import { askGate } from '../sending/ask-gate.ts'
import { beginSending, type SendingDay } from '../sending/begin-sending.ts'
import { readPastContacts } from '../sending/past-contacts.ts'
import { loadTemplates } from '../templates/load-templates.ts'
import { noSuchAct, notInThatState } from './act-refusals.ts'
import { findAct, itemNumbers, type NamedActRow } from './acts.queries.ts'

/** What would leave if the act left now; nothing is claimed, archived or written. */
export type ActPreview = {
  readonly act: NamedActRow
  readonly numbers: ReadonlyMap<number, string>
  /** What the facts of this moment make of it; null: it would be cancelled. */
  readonly items: readonly ActItem[] | null
  readonly amountMinor: number
  /** Rule of the engine, or `no-contact`, for which it would be cancelled. */
  readonly cancelled: string | null
  readonly gate: unknown
  /** Null: it would not leave, or is a step done by hand that has no text. */
  readonly message: RenderedAct | null
  /** Why it would be held back: what is missing, or what its text lacks. */
  readonly problems: readonly ScreenText[]
}

/** @throws Refusal when the act has left, or is leaving: its archived document is what there is to see */
export async function previewAct(
  pool: Pool,
  organisationId: number,
  id: number,
  smtpUrl: string | null,
): Promise<ActPreview> {
  const day = await beginSending(pool, organisationId, smtpUrl, new Date())
  return inOrganisation(pool, organisationId, async (tx) => {
    const act = await findAct(tx, id)
    if (!act) throw noSuchAct(id)
    if (act.status !== 'planned' && act.status !== 'approved')
      throw notInThatState(
        act,
        'nothing of it is still to leave; see its archived documents',
        'rien ne doit plus en partir ; voyez ses documents archivés',
      )
    return foresee(tx, day, act)
  })
}

async function foresee(tx: Tx, { moment, timeZone }: SendingDay, act: NamedActRow): Promise<ActPreview> {
  const leaving = {
    id: act.id,
    customerId: act.customer_id,
    creditorId: act.creditor_id,
    currency: act.currency,
    stepKey: act.step_key,
    itemIds: act.item_ids,
  }
  const now = (await foreseeActs(tx, await readPlanningContext(tx), [leaving], moment.asOf)).get(act.id)
  const numbers = await itemNumbers(tx, act.item_ids)
  const nothing = { act, numbers, items: null, amountMinor: 0, gate: null, message: null, problems: [] }
  if (now?.kind !== 'send') return { ...nothing, cancelled: now?.reason ?? 'settled' }
  const facts = await loadMessageFacts(tx, [leaving])
  const contacts = await readPastContacts(tx, [act.customer_id], moment.asOf)
  const gate = askGate({ moment, timeZone, facts, contacts }, act).answer
  const rest = { ...nothing, items: now.items, amountMinor: now.amountMinor, gate }
  const rendering = {
    templates: await loadTemplates(tx),
    layout: await loadEmailLayout(),
    facts,
    asOf: moment.asOf,
  }
  try {
    const message = renderAct(rendering, act, now.items)
    if (message === null) return { ...rest, cancelled: 'no-contact' }
    if (message.kind === 'no-text') return { ...rest, cancelled: null }
    return { ...rest, cancelled: null, message, problems: message.failures.map(({ text }) => text) }
  } catch (error) {
    if (!(error instanceof MessageError)) throw error
    return { ...rest, cancelled: null, problems: [error.text] }
  }
}
