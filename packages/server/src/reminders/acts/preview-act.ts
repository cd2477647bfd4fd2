import type { MinorUnits } from '@recouvrance/core/money/amount'
import { MessageError, type ScreenText } from '@recouvrance/core/reminders/message-error'
import type { Mention } from '@recouvrance/core/reminders/message-mentions'
import type { ActItem } from '@recouvrance/core/scenarios/decision'
import { readPlanningContext } from '../../planning/plan-portfolio.ts'
import { foreseeActs } from '../../planning/recompute-acts.ts'
import { inOrganisation, type Pool, type Tx } from '../../platform/postgres.ts'
import { type ActEdit, whyOutdated } from '../rendering/act-edit.ts'
import { loadEmailLayout } from '../rendering/email-layout.ts'
import { loadMessageFacts } from '../rendering/load-messages.ts'
import {
  amountToSay,
  mentionsOfMessage,
  type RenderedAct,
  type Rendering,
  renderMessage,
  wordsOfAct,
} from '../rendering/render-act.ts'
import { renderDocument } from '../rendering/render-document.ts'
import { writeMarkdown } from '../rendering/write-markdown.ts'
import { askGate, type KeptAnswer } from '../sending/ask-gate.ts'
import { beginSending, type SendingDay } from '../sending/begin-sending.ts'
import { readPastContacts } from '../sending/past-contacts.ts'
import { loadTemplates } from '../templates/load-templates.ts'
import { noSuchAct, notInThatState } from './act-refusals.ts'
import { findAct, itemNumbers, type NamedActRow } from './acts.queries.ts'
import { readEdits } from './read-edits.ts'

/** What would leave if the act left now; nothing is claimed, archived or written. */
export type ActPreview = {
  readonly act: NamedActRow
  readonly numbers: ReadonlyMap<number, string>
  /** What the facts of this moment make of it; null: it would be cancelled. */
  readonly items: readonly ActItem[] | null
  readonly amountMinor: number
  /** Rule of the engine, or `no-contact`, for which it would be cancelled. */
  readonly cancelled: string | null
  readonly gate: KeptAnswer | null
  /** Null: it would not leave, or is a step done by hand that has no text. */
  readonly message: RenderedAct | null
  /** Its words as a person edits them; null where nobody does. */
  readonly words: EditableWords | null
  /** The words that a person saved, in force or outdated. */
  readonly edit: ActEdit | null
  /** Why it would be held back: what is missing, or what its text lacks. */
  readonly problems: readonly ScreenText[]
  /** Of a formal notice: what it is expected to say, and whether it does. */
  readonly mentions: readonly Mention[]
  /** What its words may say is to be paid: of a formal notice, with interest and compensation. */
  readonly sayableMinor: MinorUnits
}

/** Text in Markdown; `{{ items }}` and `{{ payment_details }}` stand where the engine's own blocks do. */
export type EditableWords = {
  readonly recipient: string | null
  readonly subject: string
  readonly text: string
}

const EDITED_CHANNELS = ['email', 'letter', 'registered-letter']

/**
 * @param words in the place of those in force: what a person has typed and not saved
 * @throws Refusal when the act has left, or is leaving: its archived document is what there is to see
 */
export async function previewAct(
  pool: Pool,
  organisationId: number,
  id: number,
  smtpUrl: string | null,
  words: EditableWords | null = null,
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
    return foreseeAct(tx, day, act, words)
  })
}

/** The same in a transaction, of an act that is still to leave. */
export async function foreseeAct(
  tx: Tx,
  { moment, timeZone }: SendingDay,
  act: NamedActRow,
  typed: EditableWords | null = null,
): Promise<ActPreview> {
  const leaving = {
    id: act.id,
    customerId: act.customer_id,
    creditorId: act.creditor_id,
    currency: act.currency,
    stepKey: act.step_key,
    tone: act.tone,
    itemIds: act.item_ids,
  }
  const context = await readPlanningContext(tx)
  const now = (await foreseeActs(tx, context, [leaving], moment.asOf)).get(act.id)
  const numbers = await itemNumbers(tx, act.item_ids)
  const edit = (await readEdits(tx, [act.id])).get(act.id) ?? null
  const nothing = {
    act,
    numbers,
    items: null,
    amountMinor: 0,
    gate: null,
    message: null,
    words: null,
    edit,
    mentions: [],
    sayableMinor: 0,
  }
  if (now?.kind !== 'send') return { ...nothing, cancelled: now?.reason ?? 'settled', problems: [] }
  const { items, amountMinor } = now
  const facts = await loadMessageFacts(tx, [leaving], moment.asOf)
  const contacts = await readPastContacts(tx, [act.customer_id], moment.asOf)
  const plain = {
    templates: await loadTemplates(tx),
    layout: await loadEmailLayout(),
    facts,
    edits: new Map<number, ActEdit>(),
    asOf: moment.asOf,
  }
  const sayableMinor = sayable(plain, act, items) ?? amountMinor
  const outdated = typed === null && edit ? whyOutdated(edit, sayableMinor, act.currency) : null
  const used = typed
    ? { ...typed, body: typed.text, amountMinor: sayableMinor, author: '', writtenAt: '' }
    : edit
  const rendering = { ...plain, edits: new Map(used && !outdated ? [[act.id, used]] : []) }
  const { closings } = context.background
  const gate = askGate(
    { moment, timeZone, facts, edits: rendering.edits, contacts, closings },
    act,
    items,
  ).answer
  const rest = { ...nothing, items, amountMinor, gate, sayableMinor }
  const shown = showWords(rendering, act, items)
  const isEdited = edit !== null && typed === null && shown.cancelled === null
  const words = isEdited ? wordsOf(edit, shown.words?.recipient ?? null) : shown.words
  return { ...rest, ...shown, words, problems: [...(outdated ? [outdated] : []), ...shown.problems] }
}

/** Null: it cannot be said yet, and the message says why. */
function sayable(rendering: Rendering, act: NamedActRow, items: readonly ActItem[]): MinorUnits | null {
  try {
    return amountToSay(rendering, act, items)
  } catch (error) {
    if (!(error instanceof MessageError)) throw error
    return null
  }
}

/** What a person wrote, even where it cannot be used as it is: nothing that was typed is lost. */
function wordsOf({ recipient, subject, body }: ActEdit, ownRecipient: string | null): EditableWords {
  return { recipient: recipient ?? ownRecipient, subject, text: body }
}

function showWords(
  rendering: Rendering,
  act: NamedActRow,
  items: readonly ActItem[],
): Pick<ActPreview, 'cancelled' | 'message' | 'words' | 'problems' | 'mentions'> {
  const none = { cancelled: null, message: null, words: null, problems: [], mentions: [] }
  try {
    const said = wordsOfAct(rendering, act, items)
    if (said === null) return { ...none, cancelled: 'no-contact' }
    if (said === 'no-text') return none
    const { model, template, recipient } = said
    const { subject, blocks } = renderDocument(model, template)
    const words = EDITED_CHANNELS.includes(act.channel)
      ? { recipient: act.channel === 'email' ? recipient : null, subject, text: writeMarkdown(blocks) }
      : null
    const message = renderMessage(said, rendering.layout)
    const mentions = act.tone === 'formal' ? mentionsOfMessage(model, message) : []
    return { cancelled: null, message, words, mentions, problems: message.failures.map(({ text }) => text) }
  } catch (error) {
    if (!(error instanceof MessageError)) throw error
    return { ...none, problems: [error.text] }
  }
}
