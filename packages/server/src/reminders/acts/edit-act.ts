import { createHash } from 'node:crypto'
import { appendAudit } from '../../audit/append-audit.ts'
import { envelopeAddress } from '../../platform/mail-mime.ts'
import { inOrganisation, type Pool, type Tx } from '../../platform/postgres.ts'
import { Refusal } from '../../refusal.ts'
import { beginSending } from '../sending/begin-sending.ts'
import { askReview, insertEvents } from '../sending/sending.queries.ts'
import { noSuchAct, notInThatState } from './act-refusals.ts'
import { findAct, lockAct, type NamedActRow, readAct } from './acts.queries.ts'
import { deleteEdit, writeEdit } from './edits.queries.ts'
import { type ActPreview, type EditableWords, foreseeAct } from './preview-act.ts'

type Editing = {
  readonly organisationId: number
  readonly actor: string
  readonly smtpUrl: string | null
}

/**
 * A person puts other words in the place of the template's, for one act and the amount that it claims now. They pass
 * what every message passes before it leaves: the engine's amounts and what the law wants said cannot be taken out.
 * @returns what would leave now
 * @throws Refusal when the act is not to be approved any more, or the words lack what a message must say
 */
export async function editAct(
  pool: Pool,
  { organisationId, actor, smtpUrl }: Editing,
  id: number,
  words: EditableWords,
): Promise<ActPreview> {
  const day = await beginSending(pool, organisationId, smtpUrl, new Date())
  return inOrganisation(pool, organisationId, async (tx) => {
    const act = await lockToEdit(tx, id)
    const recipient = act.channel === 'email' ? readRecipient(words.recipient) : null
    const preview = await foreseeAct(tx, day, act, { ...words, recipient })
    if (preview.words === null && preview.problems.length === 0) throw hasNoWords(act)
    const [problem] = preview.problems
    if (problem)
      throw new Refusal('invalid-request', problem.en, problem.fr, [
        { path: 'text', code: 'message', message: problem.en, fr: problem.fr },
      ])
    const { subject, text } = words
    await writeEdit(tx, {
      act_id: id,
      recipient,
      subject,
      body: text,
      amount_minor: preview.sayableMinor,
      author: actor,
    })
    const sha256 = createHash('sha256').update(text).digest('hex')
    await tell(tx, actor, id, 'edited', { recipient, subject, sha256 })
    return foreseeAct(tx, day, act)
  })
}

/** The words of the template again. */
export async function discardEdit(
  pool: Pool,
  { organisationId, actor, smtpUrl }: Editing,
  id: number,
): Promise<ActPreview> {
  const day = await beginSending(pool, organisationId, smtpUrl, new Date())
  return inOrganisation(pool, organisationId, async (tx) => {
    const act = await lockToEdit(tx, id)
    if (await deleteEdit(tx, id)) await tell(tx, actor, id, 'edit-discarded', {})
    return foreseeAct(tx, day, act)
  })
}

async function lockToEdit(tx: Tx, id: number): Promise<NamedActRow> {
  const known = await readAct(tx, id)
  if (!known) throw noSuchAct(id)
  await askReview(tx, [known.customer_id])
  await lockAct(tx, id)
  const act = await findAct(tx, id)
  if (act?.status === 'planned') return act
  throw notInThatState(
    act ?? known,
    'its words are edited before it is approved',
    'son texte se modifie avant son approbation',
  )
}

function readRecipient(text: string | null): string | null {
  if (text === null || envelopeAddress(text) !== null) return text
  throw new Refusal(
    'invalid-request',
    `"${text}" is not an e-mail address.`,
    `« ${text} » n’est pas une adresse e-mail.`,
    [
      {
        path: 'recipient',
        code: 'address',
        message: 'not an e-mail address',
        fr: 'ce n’est pas une adresse e-mail',
      },
    ],
  )
}

function hasNoWords({ id }: NamedActRow): Refusal {
  return new Refusal(
    'not-allowed-now',
    `Act ${id} has no words to edit: it would not leave, or is done by hand.`,
    `L’acte ${id} n’a pas de texte à modifier : il ne partirait pas, ou se fait à la main.`,
  )
}

async function tell(
  tx: Tx,
  actor: string,
  id: number,
  kind: 'edited' | 'edit-discarded',
  detail: object,
): Promise<void> {
  await insertEvents(tx, actor, [{ actId: id, kind, detail }])
  await appendAudit(tx, actor, [{ action: `act.${kind}`, subject: `act:${id}`, detail: { ...detail } }])
}
