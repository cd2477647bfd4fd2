import { z } from 'zod'
import { civilDateValue } from '../platform/api-values.ts'
import { type CsvNumber, writeCsv } from '../platform/csv.ts'
import { AUDIT_SENTENCES, actorWords, sentenceOf, subjectWords } from './audit-sentences.ts'
import type { FoundEntries } from './search-audit.ts'

const filters = {
  action: z.string().min(1).max(100).optional().describe('What was done: act.sent'),
  actor: z.string().min(1).max(200).optional().describe('Who did it: key:erp, cli'),
  subject: z.string().min(1).max(200).optional().describe('To what: act:12, customer:7'),
  from: civilDateValue.optional().describe('First day, where the organisation is'),
  to: civilDateValue.optional().describe('Last day'),
  q: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .describe('Name or number of a customer (then all that is theirs), number of an item, key of a thing'),
}

export const auditQuery = z.object({
  after: z.coerce.number().int().min(0).default(0).describe('Sequence number beyond which to go on'),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  order: z.enum(['oldest', 'newest']).default('oldest').describe('Which come first'),
  ...filters,
})

export const auditExport = z.object({ ...filters, language: z.enum(['fr', 'en']).default('fr') })

const words = z.object({ fr: z.string(), en: z.string() })

const entry = z.object({
  sequence: z.number(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  detail: z.record(z.string(), z.unknown()),
  hash: z.string(),
  who: words.describe('Who did it, as a sentence begins with it'),
  said: words.describe('What was done, in words that follow'),
  about: words.describe('To what, by the number that people know'),
  customer: z.object({ id: z.string(), name: z.string() }).nullable().describe('Whose it is'),
})

export const auditPage = z.object({ entries: z.array(entry), after: z.number() })

export const auditVerdict = z.object({
  entries: z.number().describe('Entries whose chain holds'),
  brokenAt: z
    .number()
    .nullable()
    .describe('First entry that was changed, removed or cut off; null: the chain holds'),
  checkedAt: z.string(),
})

const named = z.array(words.extend({ code: z.string() }))

export const auditChoices = z.object({
  actions: named.describe('All that may be told'),
  actors: named.describe('Everybody and everything that wrote into the trail'),
})

export function presentPage(found: FoundEntries, after: number): z.infer<typeof auditPage> {
  return {
    entries: found.entries.map((row) => presentFound(row, found)),
    after: found.entries.at(-1)?.sequence ?? after,
  }
}

export function knownActions(): z.infer<typeof named> {
  return Object.entries(AUDIT_SENTENCES).map(([code, said]) => ({ code, ...said }))
}

type EntryRow = FoundEntries['entries'][number]

/** An entry by itself, as machines and the command line read it. */
export function presentEntry(row: EntryRow) {
  return { ...row, detail: row.detail as Record<string, unknown>, hash: row.hash.toString('hex') }
}

function presentFound(row: EntryRow, { subjects, names }: FoundEntries): z.infer<typeof entry> {
  const subject = subjects.get(row.subject)
  const { customer_id: id = null, customer_name: name = null, number = null } = subject ?? {}
  return {
    ...presentEntry(row),
    who: actorWords(row.actor, names.get(row.actor) ?? null),
    said: sentenceOf(row.action),
    about: subjectWords(row.subject, number),
    customer: id === null || name === null ? null : { id: String(id), name },
  }
}

const HEADINGS = {
  fr: ['N°', 'Instant (UTC)', 'Qui', 'A fait', 'Objet', 'Client', 'Détail', 'Acteur', 'Action', 'SHA-256'],
  en: ['No.', 'Instant (UTC)', 'Who', 'Did', 'To', 'Customer', 'Detail', 'Actor', 'Action', 'SHA-256'],
} as const

export function auditFile(found: FoundEntries, language: 'fr' | 'en'): Uint8Array {
  const rows = found.entries.map((row): (string | CsvNumber)[] => {
    const { who, said, about, customer, hash, detail } = presentFound(row, found)
    return [
      { number: String(row.sequence) },
      row.at,
      who[language],
      said[language],
      about[language],
      customer?.name ?? '',
      JSON.stringify(detail),
      row.actor,
      row.action,
      hash,
    ]
  })
  return writeCsv([HEADINGS[language], ...rows], language)
}
