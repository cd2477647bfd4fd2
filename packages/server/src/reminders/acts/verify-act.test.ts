import { addDays } from '@recouvrance/core/calendar/civil-date'
import { expect, test } from 'vitest'
import { inOrganisation } from '../../platform/postgres.ts'
import { planDebtors } from '../../testing/sendable.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import { readDay } from './receivables-day.ts'
import { verifyAct } from './verify-act.ts'

const database = useTestDatabase()
const NOON = new Date('2026-06-18T10:00:00Z')

// In Paris the sixteenth begins at 22:00 of the fifteenth in Greenwich.
test.each([
  ['2026-06-15T21:59:59Z', 3],
  ['2026-06-15T22:00:00Z', 2],
])(
  'an act claimed at %s left %i days before the eighteenth, on the clock of Paris',
  async (claimedAt, ago) => {
    const { pool, owner } = database.current
    const organisationId = await planDebtors(database.current, [{ number: 'A', invoices: [10_000] }])
    const { rows } = await owner.query(
      `update act set status = 'to-verify', claimed_at = $2, claimed_by = 'worker:1'
      where organisation_id = $1 returning id`,
      [organisationId, claimedAt],
    )
    const { asOf, sentOn } = await inOrganisation(pool, organisationId, async (tx) => {
      const day = await readDay(tx, NOON)
      await verifyAct(tx, 'test', rows[0].id, true, day)
      const act = await tx.selectFrom('act').select('sent_on').executeTakeFirstOrThrow()
      return { asOf: day.asOf, sentOn: act.sent_on }
    })
    expect(sentOn).toBe(addDays(asOf, -ago))
  },
)
