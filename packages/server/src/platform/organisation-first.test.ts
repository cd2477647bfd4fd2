import { expect, it } from 'vitest'
import { useTestDatabase } from '../testing/test-database.ts'
import { OUTSIDE_ORGANISATIONS } from './migrate.ts'

/**
 * Tables may be partitioned or distributed by organisation only when every key starts with it. What does not is named
 * here with its reason; a new exception is a decision.
 */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  migration_pkey: 'tells of the database, not of an organisation: it stays on every node as it is',
  organisation_pkey: 'is the organisation: a reference table on every node',
  api_key_key_sha256_key:
    'finds the organisation: asked before any is known, the table stays whole on one node',
  invitation_token_sha256_key: 'finds the organisation: asked by somebody who belongs to none yet',
  password_reset_pkey: 'an address that was typed; nobody may have it',
  password_reset_token_sha256_key: 'the same',
  person_pkey: 'who signs in has no organisation yet, and may have several: a reference table on every node',
  person_email_key: 'the same',
  sign_in_credential_pkey: 'belongs to a person, not to an organisation',
  sign_in_credential_person_id_provider_id_key: 'the same',
  sign_in_failure_pkey: 'an address that was typed; nobody may have it',
  sign_in_passkey_pkey: 'belongs to a person: asked before anybody is known',
  sign_in_passkey_of_person: 'belongs to a person, not to an organisation',
  sign_in_totp_pkey: 'the same',
  sign_in_totp_person_id_key: 'the same',
  sign_in_verification_pkey: 'a sign-in that is going on: nobody is known yet',
  sign_in_verification_by_identifier: 'the same',
  sign_in_session_pkey: 'belongs to a person, not to an organisation',
  sign_in_session_token_key: 'finds the person: asked before any organisation is known',
  sign_in_session_of_person: 'belongs to a person, not to an organisation',
  item_entry_by_date: 'BRIN is no key: it says which blocks hold which days, within each part',
}

const database = useTestDatabase()

async function namesOf(query: string): Promise<string[]> {
  const { rows } = await database.current.owner.query<{ name: string }>(query)
  return rows.map(({ name }) => name).toSorted()
}

it('every primary key, unique constraint and index starts with the organisation', async () => {
  const others = await namesOf(`
    select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
     where c.relnamespace = 'public'::regnamespace and a.attname is distinct from 'organisation_id'`)
  expect(others).toEqual(Object.keys(EXCEPTIONS).toSorted())
})

/** Foreign keys to a person, who belongs to no organisation. */
const TO_PEOPLE = [
  'member member_person_id_fkey',
  'sign_in_credential sign_in_credential_person_id_fkey',
  'sign_in_passkey sign_in_passkey_person_id_fkey',
  'sign_in_session sign_in_session_person_id_fkey',
  'sign_in_totp sign_in_totp_person_id_fkey',
]

it('every foreign key starts with the organisation, on both sides', async () => {
  const others = await namesOf(`
    select conrelid::regclass || ' ' || conname as name from pg_constraint c
      join pg_attribute here on here.attrelid = c.conrelid and here.attnum = c.conkey[1]
      join pg_attribute there on there.attrelid = c.confrelid and there.attnum = c.confkey[1]
     where c.connamespace = 'public'::regnamespace and c.contype = 'f'
       and not (here.attname = 'organisation_id'
                and there.attname = case c.confrelid when 'organisation'::regclass then 'id' else 'organisation_id' end)`)
  expect(others).toEqual(TO_PEOPLE)
})

it('every table has its organisation, row-level security and one policy', async () => {
  const unguarded = await namesOf(`
    select relname as name from pg_class c
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'migration'
       and not (relrowsecurity and (select count(*) from pg_policy where polrelid = c.oid) = 1)`)
  expect(unguarded).toEqual([])
})

it('every table without an organisation is named', async () => {
  const without = await namesOf(`
    select relname as name from pg_class c
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and relname not in ('migration', 'organisation')
       and not exists (select from pg_attribute where attrelid = c.oid and attname = 'organisation_id')`)
  expect(without).toEqual(OUTSIDE_ORGANISATIONS.toSorted())
})
