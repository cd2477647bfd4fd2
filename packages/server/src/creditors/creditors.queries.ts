import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { RateOfTerms } from '@recouvrance/core/claims/agreed-rate'
import type { PaymentTerm } from '@recouvrance/core/customers/payment-term'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type BankAccount = { readonly iban: string; readonly bic: string | null }

/** An account as it stands, with the day up to which its movements are known. */
export type KnownBankAccount = BankAccount & { readonly lastStatementOn: CivilDate | null }

export type CreditorRow = {
  id: number
  key: string
  name: string
  legal_form: string | null
  siren: string | null
  vat_number: string | null
  address_lines: string[]
  postcode: string | null
  city: string | null
  country: string
  email: string | null
  phone: string | null
  signatory: string | null
  /** On messages, where it is not the name of the creditor. */
  sender_name: string | null
  reply_to: string | null
  customer_number_prefix: string
  payment_term: PaymentTerm | null
  late_rates: readonly RateOfTerms[]
  bank_max_age_days: number | null
  bank_accounts: KnownBankAccount[]
}

/** What may be written of a creditor; a field that is absent keeps its value. */
export type CreditorValues = Partial<Omit<CreditorRow, 'id' | 'key' | 'bank_accounts'>>

const CREDITORS = sql`
  select r.id, r.key, r.name, r.legal_form, r.siren, r.vat_number, r.address_lines, r.postcode, r.city, r.country,
         r.email, r.phone, r.signatory, r.sender_name, r.reply_to, r.customer_number_prefix, r.payment_term, r.late_rates, r.bank_max_age_days,
         coalesce((select jsonb_agg(jsonb_build_object(
                   'iban', b.iban, 'bic', b.bic, 'lastStatementOn', b.last_statement_on) order by b.id)
                     from bank_account b where b.creditor_id = r.id), '[]') as bank_accounts
    from creditor r`

export async function listCreditors(tx: Tx): Promise<CreditorRow[]> {
  const { rows } = await sql<CreditorRow>`${CREDITORS} order by r.key`.execute(tx)
  return rows
}

export async function findCreditor(tx: Tx, key: string): Promise<CreditorRow | undefined> {
  const { rows } = await sql<CreditorRow>`${CREDITORS} where r.key = ${key}`.execute(tx)
  return rows[0]
}

/** Locks the creditor until the transaction ends, if there is one of that key. */
export async function lockCreditor(tx: Tx, key: string): Promise<CreditorRow | undefined> {
  await sql`select from creditor where key = ${key} for update`.execute(tx)
  return findCreditor(tx, key)
}

/** @returns its id, or null when the key was taken meanwhile */
export async function insertCreditor(
  tx: Tx,
  key: string,
  values: CreditorValues & { name: string },
): Promise<number | null> {
  const row = await tx
    .insertInto('creditor')
    .values({ key, ...stored(values) })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export async function updateCreditor(tx: Tx, id: number, values: CreditorValues): Promise<void> {
  if (Object.keys(values).length === 0) return
  await tx.updateTable('creditor').set(stored(values)).where('id', '=', id).execute()
}

function stored<Values extends CreditorValues>(values: Values) {
  const { payment_term, late_rates, ...rest } = values
  return {
    ...rest,
    ...(payment_term === undefined
      ? {}
      : { payment_term: payment_term === null ? null : sql`${JSON.stringify(payment_term)}::jsonb` }),
    ...(late_rates === undefined ? {} : { late_rates: sql`${JSON.stringify(late_rates)}::jsonb` }),
  }
}

/**
 * Makes the accounts of a creditor exactly these, the first being that for payments: their ids keep the order. What is
 * known of an account that stays is kept.
 */
export async function writeBankAccounts(
  tx: Tx,
  creditorId: number,
  accounts: readonly BankAccount[],
): Promise<void> {
  const old = await tx
    .deleteFrom('bank_account')
    .where('creditor_id', '=', creditorId)
    .returning(['iban', 'last_statement_on'])
    .execute()
  const statements = new Map(old.map((row) => [row.iban, row.last_statement_on]))
  for (const { iban, bic } of accounts)
    await tx
      .insertInto('bank_account')
      .values({ creditor_id: creditorId, iban, bic, last_statement_on: statements.get(iban) ?? null })
      .execute()
}

export type StoredLogo = {
  readonly sha256: Buffer
  readonly mediaType: string
  readonly content: Buffer
  readonly alt: string
}

/** The bytes join the archived documents: a letter of today can be made again when the logo has changed. */
export async function writeLogo(tx: Tx, creditorId: number, logo: StoredLogo | null): Promise<void> {
  if (logo)
    await tx
      .insertInto('document')
      .values({ sha256: logo.sha256, media_type: logo.mediaType, content: logo.content })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  await tx
    .updateTable('creditor')
    .set({ logo_sha256: logo?.sha256 ?? null, logo_alt: logo?.alt ?? null })
    .where('id', '=', creditorId)
    .execute()
}

export async function findLogo(tx: Tx, key: string) {
  const { rows } = await sql<{ alt: string; media_type: string; content: Buffer }>`
    select c.logo_alt as alt, d.media_type, d.content
      from creditor c join document d on d.organisation_id = c.organisation_id and d.sha256 = c.logo_sha256
     where c.key = ${key}`.execute(tx)
  return rows[0]
}

export async function writeLastStatement(
  tx: Tx,
  creditorId: number,
  iban: string,
  on: CivilDate,
): Promise<void> {
  await tx
    .updateTable('bank_account')
    .set({ last_statement_on: on })
    .where('creditor_id', '=', creditorId)
    .where('iban', '=', iban)
    .execute()
}
