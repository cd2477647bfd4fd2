import type { Tx } from '../../platform/postgres.ts'
import { Refusal } from '../../refusal.ts'
import { loadEmailLayout } from '../rendering/email-layout.ts'
import type { SendingDay } from '../sending/begin-sending.ts'
import { claimAct } from '../sending/claim-acts.ts'
import type { Prepared } from '../sending/prepare-acts.ts'
import { loadTemplates } from '../templates/load-templates.ts'
import { reasonWords } from './act-words.ts'
import { type ActRow, approve, lockAct } from './acts.queries.ts'
import { tellApproval } from './approve-acts.ts'
import { PEOPLE } from './give-work.ts'

/**
 * A person makes a call that nobody was given yet: it is approved and given to people in the same transaction, past
 * the same facts, gate and script as all others. The caller has locked its customer.
 * @throws Refusal when it may not be made now, or need not be made any more
 */
export async function takeInHand(
  tx: Tx,
  actor: string,
  organisationId: number,
  { moment, timeZone }: SendingDay,
  act: ActRow,
): Promise<ActRow> {
  const { id } = act
  if (act.status === 'planned') await tellApproval(tx, actor, 'approved', await approve(tx, { ids: [id] }, 0))
  const approved = (await lockAct(tx, id)) ?? act
  const prepared = await claimAct(
    tx,
    {
      organisationId,
      timeZone,
      actor,
      claimedBy: PEOPLE,
      moment,
      templates: await loadTemplates(tx),
      layout: await loadEmailLayout(),
    },
    approved,
  )
  if (prepared.kind !== 'leave') throw notToBeMade(prepared)
  return (await lockAct(tx, id)) ?? approved
}

function notToBeMade(prepared: Exclude<Prepared, { kind: 'leave' }>): Refusal {
  switch (prepared.kind) {
    case 'wait': {
      const { fr, en } = prepared.message
      return new Refusal(
        'not-allowed-now',
        `This call cannot be made now: ${en}`,
        `Cet appel ne peut pas être passé maintenant : ${fr}`,
      )
    }
    case 'cancel': {
      const { fr, en } = reasonWords(prepared.reason)
      return new Refusal(
        'not-allowed-now',
        `This call is not to be made any more: ${en}.`,
        `Cet appel n’est plus à passer : ${fr}.`,
      )
    }
    case 'no-address':
      return new Refusal('not-allowed-now', 'This call has no number.', 'Cet appel n’a pas de numéro.')
  }
}
