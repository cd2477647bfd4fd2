import { LANGUAGES } from '@recouvrance/core/customers/customer'
import { TONES } from '@recouvrance/core/scenarios/tone'
import type { Tx } from '../platform/postgres.ts'
import { ownTemplates } from './message-facts.queries.ts'
import { type MessageTemplate, templateOf } from './message-template.ts'
import { loadShippedTemplates } from './shipped-templates.ts'

/** The texts in force: the organisation's own, and the shipped ones that none of its own replaces. */
export async function loadTemplates(tx: Tx): Promise<readonly MessageTemplate[]> {
  const own = (await ownTemplates(tx)).flatMap(({ key, language, tone, subject, body }) => {
    const knownLanguage = LANGUAGES.find((known) => known === language)
    const knownTone = TONES.find((known) => known === tone)
    return knownLanguage && knownTone
      ? [templateOf({ key, language: knownLanguage, tone: knownTone, subject, body })]
      : []
  })
  const replaced = new Set(own.map(slotOf))
  return [...own, ...loadShippedTemplates().filter((template) => !replaced.has(slotOf(template)))]
}

function slotOf({ key, language, tone }: MessageTemplate): string {
  return `${key} ${language} ${tone}`
}
