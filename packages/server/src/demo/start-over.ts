import { appendAudit } from '../audit/append-audit.ts'
import type { Database } from '../database.ts'
import { connected, inOrganisation, type Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { ensureStandardScenarios } from '../scenarios/ensure-standard-scenarios.ts'
import { DEMO_CREDITORS } from './creditors.ts'
import { emptyDemonstration, findDemonstration } from './demo.queries.ts'

/**
 * Takes the demonstration away, with all that was done in it since: people, their rights and settings stay.
 * @throws Refusal when the organisation is no demonstration, or holds debts of others
 */
export async function startOver(
  { pool, ownerUrl }: Pick<Database, 'pool' | 'ownerUrl'>,
  organisationId: number,
  actor: string,
): Promise<void> {
  const emptied = await connected(ownerUrl, async (owner) => {
    await owner.query('begin')
    try {
      const done = await emptyDemonstration(owner, organisationId, Object.keys(DEMO_CREDITORS))
      await owner.query('commit')
      return done
    } catch (error) {
      await owner.query('rollback')
      throw error
    }
  })
  if (!emptied) throw noDemonstration()
  await inOrganisation(pool, organisationId, async (tx) => {
    await ensureStandardScenarios(tx, actor)
    await appendAudit(tx, actor, [{ action: 'demonstration.removed', subject: 'organisation', detail: {} }])
  })
}

/** @throws Refusal unless the name that was typed is that of the organisation */
export async function refuseOtherName(tx: Tx, typed: string): Promise<void> {
  const { name } = await findDemonstration(tx)
  if (typed.trim().toLowerCase() === name.toLowerCase()) return
  throw new Refusal(
    'invalid-request',
    `Type the name of the organisation, "${name}", to remove everything in it.`,
    `Tapez le nom de l’organisation, « ${name} », pour effacer tout son contenu.`,
    [{ path: 'organisation', code: 'other-name', message: 'another name', fr: 'ce n’est pas son nom' }],
  )
}

function noDemonstration(): Refusal {
  return new Refusal(
    'conflict',
    'This organisation is no demonstration: its data count, and are not removed in one go.',
    'Cette organisation n’est pas une démonstration : ses données comptent et ne s’effacent pas d’un coup.',
  )
}
