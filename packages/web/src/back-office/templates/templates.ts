import { LANGUAGES, type Language } from '@recouvrance/core/language/language'
import { TONES, type Tone } from '@recouvrance/core/scenarios/tone'
import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'

/** What the program ships texts for, in the order in which a debt meets them. */
export const SHIPPED_KEYS = [
  'preventive',
  'reminder',
  'statement',
  'call-script',
  'letter',
  'formal-notice',
  'account-review',
] as const

export type Slot = { readonly key: string; readonly language: Language; readonly tone: Tone }
export type TemplateText = { readonly subject: string; readonly body: string }

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: () => answerOf(api.GET('/api/v1/templates')),
})

export const templateQuery = (slot: Slot) =>
  queryOptions({
    queryKey: ['template', slot],
    queryFn: () => answerOf(api.GET('/api/v1/templates/{key}/{language}/{tone}', { params: { path: slot } })),
  })

export const versionsQuery = (slot: Slot) =>
  queryOptions({
    queryKey: ['template', slot, 'versions'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/templates/{key}/{language}/{tone}/versions', { params: { path: slot } })),
  })

export type Listed = Awaited<ReturnType<NonNullable<typeof templatesQuery.queryFn>>>['templates'][number]
export type Detail = Awaited<ReturnType<NonNullable<ReturnType<typeof templateQuery>['queryFn']>>>
export type Version = Awaited<
  ReturnType<NonNullable<ReturnType<typeof versionsQuery>['queryFn']>>
>['versions'][number]

/** The slot that an address names; null: none. */
export function slotOf(params: { key: string; language: string; tone: string }): Slot | null {
  const language = LANGUAGES.find((known) => known === params.language)
  const tone = TONES.find((known) => known === params.tone)
  return language && tone && /^[a-z0-9-]{1,60}$/.test(params.key) ? { key: params.key, language, tone } : null
}

/** Every key that has a text, those that are shipped first. */
export function keysOf(listed: readonly Listed[]): string[] {
  const own = [...new Set(listed.map(({ key }) => key))].filter(
    (key) => !SHIPPED_KEYS.some((shipped) => shipped === key),
  )
  return [...SHIPPED_KEYS, ...own.toSorted()]
}

/** "body.12" is the twelfth line of the body. */
export function placeOf(path: string): { part: 'subject' | 'body'; line: number } | null {
  const match = /^(subject|body)\.(\d+)$/.exec(path)
  return match ? { part: match[1] as 'subject' | 'body', line: Number(match[2]) } : null
}

/** A text with something put in the place of what is chosen in it, and where the caret goes. */
export function insertAt(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  inserted: string,
): { text: string; caret: number } {
  return { text: text.slice(0, from) + inserted + text.slice(to), caret: from + inserted.length }
}
