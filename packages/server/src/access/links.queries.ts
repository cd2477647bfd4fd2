import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'
import type { Role } from './roles.ts'

/** What mails lead to: passwords to choose anew, outside of organisations, and invitations, in theirs. */
export type Link = { readonly token: string; readonly sha256: Buffer }

export function drawLink(): Link {
  const token = randomBytes(32).toString('base64url')
  return { token, sha256: sha256Of(token) }
}

function sha256Of(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

export type Language = 'fr' | 'en'

const AGAIN_AFTER_MINUTES = 5
const MOST_ATTEMPTS = 10
const AT_ONCE = 50

/** Notes the wish; one just granted is granted already, so that nobody's mailbox is filled. */
export async function askForReset(tx: Tx, email: string, language: Language): Promise<void> {
  await sql`
    insert into password_reset as r (email, language) values (${email}, ${language})
    on conflict (email) do update
       set language = excluded.language, requested_at = now(), sent_at = null, attempts = 0
     where r.requested_at < now() - make_interval(mins => ${AGAIN_AFTER_MINUTES})`.execute(tx)
}

export async function resetsToSend(tx: Tx) {
  const { rows } = await sql<{ email: string; language: Language }>`
    select email, language from password_reset
     where sent_at is null and attempts < ${MOST_ATTEMPTS} order by requested_at limit ${AT_ONCE}`.execute(tx)
  return rows
}

/** @param link null: nobody is written to. @returns false when another process was quicker */
export async function claimReset(tx: Tx, email: string, link: Link | null): Promise<boolean> {
  const { rows } = await sql`
    update password_reset
       set sent_at = now(), attempts = attempts + 1, token_sha256 = ${link?.sha256 ?? null},
           expires_at = now() + interval '1 hour'
     where email = ${email} and sent_at is null returning email`.execute(tx)
  return rows.length > 0
}

export async function sendResetLater(tx: Tx, email: string): Promise<void> {
  await tx.updateTable('password_reset').set({ sent_at: null }).where('email', '=', email).execute()
}

/** Good once: the second one finds nothing. @returns whose password it is about */
export async function useReset(tx: Tx, token: string): Promise<string | null> {
  const { rows } = await sql<{ email: string }>`
    delete from password_reset where token_sha256 = ${sha256Of(token)} and expires_at > now()
    returning email`.execute(tx)
  return rows[0]?.email ?? null
}

/** What the day before left. */
export async function forgetResets(tx: Tx): Promise<void> {
  await sql`delete from password_reset where requested_at < now() - interval '1 day'`.execute(tx)
}

const INVITATION_DAYS = 7

export type Invitation = {
  readonly id: number
  readonly email: string
  readonly role: Role
  readonly invited_by: string
  readonly created_at: string
  readonly expires_at: string
  readonly sent_at: string | null
  readonly expired: boolean
}

const OPEN = sql<boolean>`accepted_at is null and revoked_at is null`

/** In the organisation. @returns null when this address has an open one */
export async function insertInvitation(
  tx: Tx,
  invitation: { email: string; role: Role; language: Language; invitedBy: string },
): Promise<number | null> {
  const { email, role, language, invitedBy } = invitation
  const { rows } = await sql<{ id: number }>`
    insert into invitation (email, role, language, invited_by, expires_at)
    values (${email}, ${role}, ${language}, ${invitedBy}, now() + make_interval(days => ${INVITATION_DAYS}))
    on conflict (organisation_id, email) where accepted_at is null and revoked_at is null do nothing
    returning id`.execute(tx)
  return rows[0]?.id ?? null
}

/** In the organisation. */
export async function openInvitations(tx: Tx): Promise<Invitation[]> {
  const { rows } = await sql<Invitation>`
    select id, email, role, invited_by, created_at, expires_at, sent_at, expires_at <= now() as expired
      from invitation where ${OPEN} order by id desc`.execute(tx)
  return rows
}

/** In the organisation. The link of before is good no more. */
export async function inviteAgain(tx: Tx, id: number, invitedBy: string): Promise<string | null> {
  const { rows } = await sql<{ email: string }>`
    update invitation set sent_at = null, attempts = 0, token_sha256 = null, invited_by = ${invitedBy},
           expires_at = now() + make_interval(days => ${INVITATION_DAYS})
     where id = ${id} and ${OPEN} returning email`.execute(tx)
  return rows[0]?.email ?? null
}

/** In the organisation. */
export async function revokeInvitation(tx: Tx, id: number): Promise<string | null> {
  const { rows } = await sql<{ email: string }>`
    update invitation set revoked_at = now() where id = ${id} and ${OPEN} returning email`.execute(tx)
  return rows[0]?.email ?? null
}

/** In the organisation: who may invite no more has invited nobody. */
export async function revokeInvitationsOf(tx: Tx, actor: string): Promise<void> {
  await sql`update invitation set revoked_at = now() where invited_by = ${actor} and ${OPEN}`.execute(tx)
}

/** In the organisation. */
export async function invitationsToSend(tx: Tx) {
  const { rows } = await sql<{ id: number; email: string; language: Language; invited_by: string }>`
    select id, email, language, invited_by from invitation
     where ${OPEN} and sent_at is null and attempts < ${MOST_ATTEMPTS} and expires_at > now()
     order by id limit ${AT_ONCE}`.execute(tx)
  return rows
}

/** In the organisation. @returns false when another process was quicker */
export async function claimInvitation(tx: Tx, id: number, { sha256 }: Link): Promise<boolean> {
  const { rows } = await sql`
    update invitation set sent_at = now(), attempts = attempts + 1, token_sha256 = ${sha256}
     where id = ${id} and ${OPEN} and sent_at is null returning id`.execute(tx)
  return rows.length > 0
}

/** In the organisation. */
export async function sendInvitationLater(tx: Tx, id: number): Promise<void> {
  await tx.updateTable('invitation').set({ sent_at: null }).where('id', '=', id).execute()
}

/** Outside of organisations: whose invitation this is, while it is open. */
export async function findInvitation(tx: Tx, token: string) {
  const { rows } = await sql<{ organisation_id: number; id: number }>`
    select organisation_id, id from find_invitation(${sha256Of(token)})`.execute(tx)
  return rows[0] ?? null
}

/** In the organisation. */
export async function invitationOf(tx: Tx, id: number) {
  const { rows } = await sql<{ email: string; role: Role }>`
    select email, role from invitation where id = ${id} and ${OPEN} and expires_at > now()`.execute(tx)
  return rows[0] ?? null
}

/** In the organisation. Good once: the second one finds nothing. */
export async function acceptInvitation(tx: Tx, id: number): Promise<{ email: string; role: Role } | null> {
  const { rows } = await sql<{ email: string; role: Role }>`
    update invitation set accepted_at = now(), token_sha256 = null
     where id = ${id} and ${OPEN} and expires_at > now() returning email, role`.execute(tx)
  return rows[0] ?? null
}
