import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { lockOrganisation } from './lock-organisation.ts'
import { aboutOrganisation, writeOrganisation } from './organisations.queries.ts'

export type OrganisationChange = { readonly name: string; readonly timeZone: string }

/** Another name, or other hours at which its days begin; the same again changes nothing. */
export async function setOrganisation(tx: Tx, actor: string, change: OrganisationChange): Promise<void> {
  await lockOrganisation(tx)
  const { name, time_zone } = await aboutOrganisation(tx)
  if (name === change.name && time_zone === change.timeZone) return
  await writeOrganisation(tx, change)
  await appendAudit(tx, actor, [
    {
      action: 'organisation.changed',
      subject: 'organisation',
      detail: { before: { name, timeZone: time_zone }, after: change },
    },
  ])
}
