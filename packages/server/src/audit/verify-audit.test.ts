import { expect, test } from 'vitest'
import { insertOrganisation } from '../access/organisations.queries.ts'
import { SCOPES } from '../access/scopes.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { buildTestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { appendAudit } from './append-audit.ts'
import { verifyAudit } from './verify-audit.ts'

const database = useTestDatabase()

async function chainOf(length: number): Promise<number> {
  const { id } = await insertOrganisation(database.current.ownerUrl, `chain of ${length}`)
  for (let i = 1; i <= length; i += 1)
    await inOrganisation(database.current.pool, id, (tx) =>
      appendAudit(tx, 'test', [
        { action: 'task.done', subject: `thing:${i}`, detail: { z: 1, a: { y: [i], b: null } } },
      ]),
    )
  return id
}

const verdictOf = (id: number) => inOrganisation(database.current.pool, id, verifyAudit)

test('an untouched chain holds', async () => {
  expect(await verdictOf(await chainOf(3))).toEqual({ entries: 3, brokenAt: null })
})

test.each([
  ['an edited entry', `update audit_entry set detail = '{"a": 1}' where sequence = 2`, 2],
  ['a removed entry', 'delete from audit_entry where sequence = 2', 2],
  ['a chain cut off at its end', 'delete from audit_entry where sequence = 3', 3],
])('%s breaks it, and the place is named', async (_, tampering, place) => {
  const id = await chainOf(3)
  await database.current.owner.query(`${tampering} and organisation_id = ${id}`)
  expect((await verdictOf(id)).brokenAt).toBe(place)
})

test.each([
  'update audit_entry set actor = $$x$$',
  'delete from audit_entry',
  'update item_entry set reason = $$x$$',
])('the application role may not: %s', async (statement) => {
  await expect(database.current.pool.query(statement)).rejects.toThrow(/permission denied/)
})

test('several writers at once make one chain without a gap', async () => {
  const id = await chainOf(0)
  const write = (i: number) =>
    inOrganisation(database.current.pool, id, (tx) =>
      appendAudit(tx, 'test', [{ action: 'task.done', subject: `thing:${i}`, detail: {} }]),
    )
  await Promise.all(Array.from({ length: 20 }, (_, i) => write(i)))
  expect(await verdictOf(id)).toEqual({ entries: 20, brokenAt: null })
})

test('entries are listed by what was done, by whom and to what', async () => {
  const api = await buildTestApi(database.current)
  const made = (await api.as('admin').post('/api/v1/api-keys', { name: 'erp', scopes: ['read'] })).json()
  const listed = async (filters: string) => {
    const { entries } = (await api.as('read').get(`/api/v1/audit?${filters}`)).json()
    return entries.map(({ subject }: { subject: string }) => subject)
  }
  expect(await listed(`subject=api-key:${made.id}`)).toEqual([`api-key:${made.id}`])
  expect(await listed('actor=key:admin&action=api-key.created')).toEqual([`api-key:${made.id}`])
  expect(await listed('actor=key:admin&action=api-key.revoked')).toEqual([])
  expect(await listed('action=api-key.created')).toHaveLength(SCOPES.length + 1)
  expect(await listed('action=api-key.created&limit=2')).toHaveLength(2)
})
