import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres.ts'

/** Creditors with the account on which they are paid: the first on file. */
export async function creditorsOf(tx: Tx, ids: readonly number[]) {
  const { rows } = await sql<{
    id: number
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
    sender_name: string | null
    reply_to: string | null
    iban: string | null
    bic: string | null
    logo_alt: string | null
    logo_content: Buffer | null
  }>`
    select c.id, c.name, c.legal_form, c.siren, c.vat_number, c.address_lines, c.postcode, c.city, c.country, c.email,
           c.phone, c.signatory, c.sender_name, c.reply_to, b.iban, b.bic, c.logo_alt, d.content as logo_content
      from creditor c
      left join document d on d.organisation_id = c.organisation_id and d.sha256 = c.logo_sha256
      left join lateral (select iban, bic from bank_account
                          where organisation_id = c.organisation_id and creditor_id = c.id order by id limit 1) b on true
     where c.id = any(${ids}::bigint[])`.execute(tx)
  return rows
}

export async function customersOf(tx: Tx, ids: readonly number[]) {
  return tx
    .selectFrom('customer')
    .select([
      'id',
      'number',
      'name',
      'kind',
      'siren',
      'address_lines',
      'postcode',
      'city',
      'country',
      'region',
      'language',
      'insolvency_opened_on',
    ])
    .where('id', '=', sql<number>`any(${ids}::bigint[])`)
    .execute()
}

/** Usable contacts, those of the accounts department first; and those of third parties, to be recognised. */
export async function usableContactsOf(tx: Tx, customerIds: readonly number[]) {
  return tx
    .selectFrom('contact')
    .select(['customer_id', 'channel', 'value', 'name', 'third_party'])
    .where('customer_id', '=', sql<number>`any(${customerIds}::bigint[])`)
    .where((where) => where.or([where('unusable_since', 'is', null), where('third_party', '=', true)]))
    .orderBy(sql`role <> 'accounting'`)
    .orderBy('id')
    .execute()
}

export async function itemsOf(tx: Tx, ids: readonly number[]) {
  return tx
    .selectFrom('item')
    .select(['id', 'kind', 'number', 'issued_on', 'due_on', 'limitation_on', 'amount_minor', 'open_minor'])
    .where('id', '=', sql<number>`any(${ids}::bigint[])`)
    .execute()
}

/** Days on which these items were reminded after they had fallen due. */
export async function remindersOf(tx: Tx, itemIds: readonly number[]) {
  const { rows } = await sql<{ item_id: number; on_date: string }>`
    select r.item_id, r.on_date
      from step_record r join item i on i.organisation_id = r.organisation_id and i.id = r.item_id
     where r.item_id = any(${itemIds}::bigint[]) and r.outcome = 'sent' and r.on_date > i.due_on
       and not exists (select from step_record b
                        where b.organisation_id = r.organisation_id and b.item_id = r.item_id
                          and b.act_id = r.act_id and b.outcome in ('bounced', 'failed'))`.execute(tx)
  return rows
}
