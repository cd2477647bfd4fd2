import { appendAudit } from '../../audit/append-audit.ts'
import type { AuditFact } from '../../audit/audit-chain.ts'
import type { MailOutcome } from '../../platform/mail-transport.ts'
import { inOrganisation, type Pool } from '../../platform/postgres.ts'
import { takeDeparture } from './departures.queries.ts'
import { type Answer, applyAnswers } from './record-answers.ts'
import { claimersOf, lockActsClaimedBy } from './sending.queries.ts'
import { isWorkerDead } from './worker-lease.ts'

/**
 * Finds acts whose worker died between claiming them and recording the answer. Those that it had not given to the mail
 * server yet are approved again. Whether the others left is not known: they are given to a person and never sent again
 * by themselves.
 * @returns how many are to verify
 */
export async function recoverActs(
  pool: Pool,
  organisationId: number,
  { actor, asOf, now }: { readonly actor: string; readonly asOf: string; readonly now: Date },
): Promise<number> {
  return inOrganisation(pool, organisationId, async (tx) => {
    let inDoubt = 0
    const facts: AuditFact[] = []
    for (const claimedBy of await claimersOf(tx)) {
      if (!(await isWorkerDead(tx, claimedBy))) continue
      const acts = await lockActsClaimedBy(tx, claimedBy)
      const departed = await takeDeparture(tx, claimedBy)
      const answers = acts.map((act): Answer => {
        const outcome = departed.has(act.id) ? MAY_HAVE_LEFT : HAS_NOT_LEFT
        return { act, claimed: { recipient: act.recipient, messageId: act.message_id }, outcome }
      })
      facts.push(...(await applyAnswers(tx, { actor, claimedBy, asOf, now }, answers)))
      inDoubt += answers.filter(({ outcome }) => outcome === MAY_HAVE_LEFT).length
    }
    await appendAudit(tx, actor, facts)
    return inDoubt
  })
}

const MAY_HAVE_LEFT: MailOutcome = { kind: 'uncertain', answer: 'the worker died before the answer' }
const HAS_NOT_LEFT: MailOutcome = {
  kind: 'postponed',
  by: 'worker',
  answer: 'the worker died before it left',
}
