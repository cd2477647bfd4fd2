import { z } from 'zod'
import { note } from '../notes/notes.schema.ts'
import { nextPage, pageQuery } from '../platform/api-values.ts'
import { actOnTimeline } from '../reminders/acts/acts.schema.ts'
import type { Source } from './timeline.queries.ts'

export const KINDS = [
  'payment',
  'promise',
  'dispute',
  'delivery',
  'reminder',
  'call',
  'hold',
  'note',
  'plan',
  'correction',
  'item',
  'limitation',
  'insolvency',
  'protection',
  'cure',
  'waiver',
] as const
export type Kind = (typeof KINDS)[number]

type About = { readonly kind: Kind; readonly side: 'theirs' | 'ours' }

/** What each source tells of, and whose doing it was. */
export const ABOUT: Readonly<Record<Source, About>> = {
  act: { kind: 'reminder', side: 'ours' },
  'act-event': { kind: 'delivery', side: 'theirs' },
  call: { kind: 'call', side: 'ours' },
  cure: { kind: 'cure', side: 'ours' },
  'cure-withdrawn': { kind: 'cure', side: 'ours' },
  dispute: { kind: 'dispute', side: 'theirs' },
  'dispute-settled': { kind: 'dispute', side: 'ours' },
  entry: { kind: 'correction', side: 'ours' },
  hold: { kind: 'hold', side: 'ours' },
  'hold-ended': { kind: 'hold', side: 'ours' },
  import: { kind: 'item', side: 'ours' },
  insolvency: { kind: 'insolvency', side: 'theirs' },
  issue: { kind: 'item', side: 'ours' },
  'limitation-event': { kind: 'limitation', side: 'ours' },
  'limitation-reversal': { kind: 'limitation', side: 'ours' },
  note: { kind: 'note', side: 'ours' },
  payment: { kind: 'payment', side: 'theirs' },
  plan: { kind: 'plan', side: 'ours' },
  'plan-lapsed': { kind: 'plan', side: 'ours' },
  promise: { kind: 'promise', side: 'theirs' },
  'promise-withdrawn': { kind: 'promise', side: 'theirs' },
  safeguard: { kind: 'protection', side: 'theirs' },
  'safeguard-ended': { kind: 'protection', side: 'ours' },
  waiver: { kind: 'waiver', side: 'ours' },
  'waiver-reversed': { kind: 'waiver', side: 'ours' },
}

export const timelineQuery = pageQuery.extend({
  kind: z.enum(KINDS).optional().describe('Only events of this kind'),
})

const words = z.object({ fr: z.string(), en: z.string() })

const event = z.object({
  id: z.string().describe('Unique in the timeline'),
  kind: z.enum(KINDS),
  side: z.enum(['theirs', 'ours']).describe('Whose doing it was'),
  on: z.string().describe('Day it tells of'),
  at: z.string().describe('Moment from which it was known here'),
  author: z.string().nullable(),
  title: words,
  text: words.nullable().describe('The rest of it: what somebody wrote, or where it stands today'),
  act: actOnTimeline.nullable(),
  note: note.nullable(),
  importId: z.string().nullable(),
})
export type TimelineEvent = z.infer<typeof event>

export const timelinePage = z.object({ events: z.array(event), next: nextPage })
