import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

/** All of it outside of organisations: a factor belongs to a person. */
export async function factorsOf(tx: Tx, personId: string) {
  const totp = await tx
    .selectFrom('sign_in_totp')
    .select('verified')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return { totp: totp?.verified ?? false, passkeys: await passkeysOf(tx, personId) }
}

async function passkeysOf(tx: Tx, personId: string) {
  return tx
    .selectFrom('sign_in_passkey')
    .select(['id', 'name', 'transports', 'created_at', 'last_used_at'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute()
}

/** Whether sign-in asks for a factor follows from whether there is one. */
export async function noteFactors(tx: Tx, personId: string): Promise<void> {
  await sql`
    update person set two_factor_enabled =
        exists (select from sign_in_totp where person_id = ${personId} and verified)
        or exists (select from sign_in_passkey where person_id = ${personId})
     where id = ${personId}`.execute(tx)
}

/** @returns false when there was none */
export async function deleteTotp(tx: Tx, personId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('sign_in_totp')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** @returns false when this code was used a moment ago: whoever read it over a shoulder comes too late */
export async function useCodeOnce(tx: Tx, personId: string, code: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('sign_in_totp')
    .set({ last_code: code, last_code_at: sql`now()` })
    .where('person_id', '=', personId)
    .where((or) =>
      or.or([
        or('last_code', 'is distinct from', code),
        or('last_code_at', '<', sql<string>`now() - interval '3 minutes'`),
      ]),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function deleteSessionByToken(tx: Tx, token: string): Promise<void> {
  await tx.deleteFrom('sign_in_session').where('token', '=', token).execute()
}

export type NewPasskey = {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: readonly string[]
}

/** @returns false when somebody has it already */
export async function insertPasskey(tx: Tx, passkey: NewPasskey): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('sign_in_passkey')
    .values({
      id: passkey.id,
      person_id: passkey.personId,
      name: passkey.name,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      transports: [...passkey.transports],
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function findPasskey(tx: Tx, id: string) {
  return tx
    .selectFrom('sign_in_passkey')
    .select(['id', 'person_id', 'public_key', 'counter', 'transports'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function noteUseOfPasskey(tx: Tx, id: string, counter: number): Promise<void> {
  await tx
    .updateTable('sign_in_passkey')
    .set({ counter, last_used_at: sql`now()` })
    .where('id', '=', id)
    .execute()
}

export async function deletePasskey(tx: Tx, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('sign_in_passkey')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function deleteFactors(tx: Tx, personId: string): Promise<void> {
  await deleteTotp(tx, personId)
  await tx.deleteFrom('sign_in_passkey').where('person_id', '=', personId).execute()
  await noteFactors(tx, personId)
}

const CHALLENGE_SECONDS = 300

/** @param purpose what the answer may be used for, and by whom */
export async function keepChallenge(tx: Tx, purpose: string, challenge: string): Promise<void> {
  const id = challengeId(purpose, challenge)
  await sql`
    insert into sign_in_verification (id, identifier, value, expires_at)
    values (${id}, ${id}, '', now() + make_interval(secs => ${CHALLENGE_SECONDS}))`.execute(tx)
}

/** @returns whether it was asked for this, a short while ago, and not answered yet */
export async function takeChallenge(tx: Tx, purpose: string, challenge: string): Promise<boolean> {
  const { rows } = await sql`
    delete from sign_in_verification
     where id = ${challengeId(purpose, challenge)} and expires_at > now() returning id`.execute(tx)
  return rows.length > 0
}

function challengeId(purpose: string, challenge: string): string {
  return createHash('sha256').update(`${purpose} ${challenge}`).digest('base64url')
}
