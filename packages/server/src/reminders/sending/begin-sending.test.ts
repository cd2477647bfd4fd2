import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { expect, test } from 'vitest'
import { insertOrganisation } from '../../access/organisations.queries.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import { beginSending, type RehearsalTime } from './begin-sending.ts'

const database = useTestDatabase()

const NOW = new Date('2026-06-15T20:30:00Z')
const TEN: RehearsalTime = { day: null, hour: '10:00' }
const REAL = 'smtps://user:secret@mail.example:465'

/** @param asOf day of its only run, which ended a minute before NOW */
async function moment(smtpUrl: string | null, asOf: string, at: RehearsalTime | null = null) {
  const { ownerUrl, owner, pool } = database.current
  const { id } = await insertOrganisation(ownerUrl, 'Heure SARL')
  await owner.query(
    `insert into planning_run (organisation_id, as_of, customers, acts, tasks, started_at, finished_at)
     values ($1, $2, 0, 0, 0, '2026-06-15T20:29:00Z', '2026-06-15T20:29:00Z')`,
    [id, asOf],
  )
  const { moment } = await beginSending(pool, id, smtpUrl, NOW, at)
  return { asOf: moment.asOf, rehearsal: moment.rehearsal }
}

test.each<[string, string | null, string, string | null]>([
  ['what reaches debtors leaves by the real clock', REAL, '2026-06-15', null],
  ['also when another day was planned', REAL, '2022-08-31', null],
  ['without SMTP every day is a rehearsal at ten', null, '2026-06-15', '2026-06-15T10:00'],
  ['a mail server of this machine may be a relay: today is real', 'smtp://127.0.0.1:25', '2026-06-15', null],
  ['another day than today is a rehearsal there', 'smtp://127.0.0.1:25', '2022-08-31', '2022-08-31T10:00'],
  ['under any name of this machine', 'smtp://localhost', '2022-08-31', '2022-08-31T10:00'],
  ['in IPv6 as well', 'smtp://[::1]:2525', '2022-08-31', '2022-08-31T10:00'],
])('%s', async (_, smtpUrl, asOf, rehearsal) => {
  expect(await moment(smtpUrl, asOf)).toEqual({ asOf, rehearsal })
})

test('a person chooses the hour of a rehearsal, and its day', async () => {
  const sink = 'smtp://127.0.0.1:2525'
  expect(await moment(sink, '2026-06-15', TEN)).toEqual({ asOf: '2026-06-15', rehearsal: '2026-06-15T10:00' })
  const day = civilDate('2026-06-22')
  expect(await moment(sink, '2026-06-15', { day, hour: '08:30' })).toEqual({
    asOf: '2026-06-22',
    rehearsal: '2026-06-22T08:30',
  })
})

test('nobody chooses the hour of what reaches debtors', async () => {
  await expect(moment(REAL, '2026-06-15', TEN)).rejects.toMatchObject({ code: 'not-allowed-now' })
})
