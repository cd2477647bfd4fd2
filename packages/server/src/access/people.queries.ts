import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'
import type { Role } from './roles.ts'

/** What better-auth calls a password among the ways to sign in. */
const PASSWORD = 'credential'

export type Membership = {
  readonly organisation_id: number
  readonly organisation: string
  readonly role: Role
  readonly second_factor_required: boolean
}

/** Asked outside of organisations, as everything below that names no member. */
export async function findMemberships(tx: Tx, personId: string) {
  const { rows } = await sql<Membership>`
    select organisation_id, organisation, role, second_factor_required
      from find_memberships(${personId})`.execute(tx)
  return rows
}

/** While one sets up the first person, another one waits and then sees it. */
export async function lockAnyPerson(tx: Tx): Promise<boolean> {
  await sql`lock table person in share row exclusive mode`.execute(tx)
  return anyPerson(tx)
}

export async function anyPerson(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('person').select('id').limit(1).execute()).length > 0
}

export async function findPerson(tx: Tx, email: string) {
  return tx.selectFrom('person').select(['id', 'name', 'email']).where('email', '=', email).executeTakeFirst()
}

export async function insertPerson(
  tx: Tx,
  person: { id: string; name: string; email: string; passwordHash: string },
): Promise<void> {
  const { id, name, email, passwordHash } = person
  await tx.insertInto('person').values({ id, name, email }).execute()
  await setPassword(tx, id, passwordHash)
}

export async function namesOf(tx: Tx, ids: readonly string[]) {
  return tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'two_factor_enabled'])
    .where('id', 'in', ids)
    .execute()
}

/** In the organisation. */
export async function insertMember(tx: Tx, personId: string, role: Role): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('member')
    .values({ person_id: personId, role })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** In the organisation. */
export async function listMembers(tx: Tx) {
  return tx.selectFrom('member').select(['person_id', 'role', 'created_at']).orderBy('created_at').execute()
}

/** In the organisation. */
export async function findMember(tx: Tx, personId: string) {
  return tx.selectFrom('member').select('role').where('person_id', '=', personId).executeTakeFirst()
}

/** In the organisation. */
export async function changeMember(tx: Tx, personId: string, role: Role): Promise<void> {
  await tx.updateTable('member').set({ role }).where('person_id', '=', personId).execute()
}

/** In the organisation. */
export async function deleteMember(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('member').where('person_id', '=', personId).execute()
}

/** In the organisation. */
export async function otherAdministrators(tx: Tx, personId: string): Promise<number> {
  const rows = await tx
    .selectFrom('member')
    .select('person_id')
    .where('role', '=', 'administrator')
    .where('person_id', '<>', personId)
    .execute()
  return rows.length
}

/** With what they sign in, and nothing that belongs to an organisation. */
export async function deletePerson(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('person').where('id', '=', id).execute()
}

/**
 * One more attempt for this address; one long after the one before counts from one again.
 * @returns false: the address is closed, and stays so for no longer because of this
 */
export async function countAttempt(
  tx: Tx,
  email: string,
  most: number,
  closedSeconds: number,
): Promise<boolean> {
  const { rows } = await sql`
    insert into sign_in_failure as f (email, failures) values (${email}, 1)
    on conflict (email) do update set failed_at = now(), failures = case
      when f.failed_at < now() - make_interval(secs => ${closedSeconds}) then 1 else f.failures + 1 end
     where f.failures < ${most} or f.failed_at < now() - make_interval(secs => ${closedSeconds})
    returning email`.execute(tx)
  return rows.length > 0
}

export async function forgetFailures(tx: Tx, email: string): Promise<void> {
  await sql`delete from sign_in_failure where email = ${email} or starts_with(email, ${`${email} `})`.execute(
    tx,
  )
}

/** Failures and sessions that no longer matter. */
export async function deleteOutlived(tx: Tx): Promise<void> {
  await sql`delete from sign_in_failure where failed_at < now() - interval '1 day'`.execute(tx)
  await sql`delete from sign_in_session where expires_at < now()`.execute(tx)
  await sql`delete from sign_in_verification where expires_at < now()`.execute(tx)
}

export async function sessionsOf(tx: Tx, personId: string) {
  return tx
    .selectFrom('sign_in_session')
    .select(['id', 'created_at', 'updated_at', 'expires_at', 'ip_address', 'user_agent'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', sql<string>`now()`)
    .orderBy('created_at', 'desc')
    .execute()
}

export async function deleteSession(tx: Tx, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('sign_in_session')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function workIn(tx: Tx, sessionId: string, organisationId: number): Promise<void> {
  await tx
    .updateTable('sign_in_session')
    .set({ works_in: organisationId })
    .where('id', '=', sessionId)
    .execute()
}

export async function deleteSessions(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('sign_in_session').where('person_id', '=', personId).execute()
}

export async function deleteOtherSessions(tx: Tx, personId: string, keptId: string): Promise<void> {
  await tx.deleteFrom('sign_in_session').where('person_id', '=', personId).where('id', '<>', keptId).execute()
}

/** Null: the person has none, and signs in elsewhere. */
export async function passwordHashOf(tx: Tx, personId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('sign_in_credential')
    .select('password')
    .where('person_id', '=', personId)
    .where('provider_id', '=', PASSWORD)
    .executeTakeFirst()
  return row?.password ?? null
}

export async function setPassword(tx: Tx, personId: string, passwordHash: string): Promise<void> {
  await tx
    .insertInto('sign_in_credential')
    .values({
      id: personId,
      person_id: personId,
      provider_id: PASSWORD,
      account_id: personId,
      password: passwordHash,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'provider_id'])
        .doUpdateSet({ password: passwordHash, updated_at: sql`now()` }),
    )
    .execute()
}

/** Ends every session of the person, and opens an address that wrong passwords had closed. */
export async function changePassword(
  tx: Tx,
  personId: string,
  email: string,
  passwordHash: string,
): Promise<void> {
  await setPassword(tx, personId, passwordHash)
  await deleteSessions(tx, personId)
  await forgetFailures(tx, email)
}
