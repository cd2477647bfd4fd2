import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres.ts'
import type { TemplateSlot } from './message-template.ts'

/** A version of an own text; subject and body null: from then on the shipped text was in force again. */
export type TemplateRow = {
  readonly key: string
  readonly language: string
  readonly tone: string
  readonly version: number
  readonly subject: string | null
  readonly body: string | null
  readonly author: string
  readonly created_at: string
}

const COLUMNS = ['key', 'language', 'tone', 'version', 'subject', 'body', 'author', 'created_at'] as const

/** The newest version of each key, language and tone. */
export async function newestTemplates(tx: Tx): Promise<TemplateRow[]> {
  return tx
    .selectFrom('message_template')
    .distinctOn(['key', 'language', 'tone'])
    .select(COLUMNS)
    .orderBy('key')
    .orderBy('language')
    .orderBy('tone')
    .orderBy('version', 'desc')
    .execute()
}

/** Every version of one text, the newest first. */
export async function templateVersions(
  tx: Tx,
  { key, language, tone }: TemplateSlot,
): Promise<TemplateRow[]> {
  return tx
    .selectFrom('message_template')
    .select(COLUMNS)
    .where('key', '=', key)
    .where('language', '=', language)
    .where('tone', '=', tone)
    .orderBy('version', 'desc')
    .execute()
}

/** Two people saving the same text at the same moment take turns. */
export async function lockTemplate(tx: Tx, { key, language, tone }: TemplateSlot): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(${`template ${key} ${language} ${tone}`}, current_organisation()))`.execute(
    tx,
  )
}

export async function insertTemplate(
  tx: Tx,
  author: string,
  slot: TemplateSlot,
  content: { readonly version: number; readonly subject: string | null; readonly body: string | null },
): Promise<void> {
  const { key, language, tone } = slot
  await tx
    .insertInto('message_template')
    .values({ key, language, tone, author, ...content })
    .execute()
}

/** What a customer owes and is owed, to show a text with: of the creditor and currency in which it is most. */
export async function itemsToShow(tx: Tx, customerId: number) {
  const { rows } = await sql<{
    id: number
    creditor_id: number
    currency: string
    due_on: string | null
    open_minor: number
  }>`
    select id, creditor_id, currency, due_on, open_minor
      from item
     where customer_id = ${customerId} and open_minor <> 0 and kind <> 'instalment'
       and (creditor_id, currency) = (select creditor_id, currency from item
                                       where customer_id = ${customerId} and open_minor > 0 and kind <> 'instalment'
                                       group by creditor_id, currency order by sum(open_minor) desc limit 1)
     order by due_on nulls last, id
     limit 1000`.execute(tx)
  return rows
}
