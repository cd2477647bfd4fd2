import { LANGUAGES } from '@recouvrance/core/language/language'
import { TONES } from '@recouvrance/core/scenarios/tone'
import type { Tx } from '../../platform/postgres.ts'
import { Refusal } from '../../refusal.ts'
import { type MessageTemplate, type TemplateSlot, templateOf } from './message-template.ts'
import { loadShippedTemplates } from './shipped-templates.ts'
import { newestTemplates, type TemplateRow } from './templates.queries.ts'

/** A text in force, and the version of the organisation's own that made it so; null: the shipped one. */
export type TemplateInForce = { readonly template: MessageTemplate; readonly own: TemplateRow | null }

/** The texts in force: the organisation's own, and the shipped ones that none of its own replaces. */
export async function templatesInForce(tx: Tx): Promise<readonly TemplateInForce[]> {
  const own = (await newestTemplates(tx)).flatMap((row) => {
    const template = ownTemplate(row)
    return template ? [{ template, own: row }] : []
  })
  const replaced = new Set(own.map(({ template }) => slotName(template)))
  const shipped = loadShippedTemplates().filter((template) => !replaced.has(slotName(template)))
  return [...own, ...shipped.map((template) => ({ template, own: null }))]
}

export async function loadTemplates(tx: Tx): Promise<readonly MessageTemplate[]> {
  return (await templatesInForce(tx)).map(({ template }) => template)
}

/** The text of a version of the organisation's own; null: that version went back to the shipped one. */
export function ownTemplate({ key, language, tone, subject, body }: TemplateRow): MessageTemplate | null {
  const knownLanguage = LANGUAGES.find((known) => known === language)
  const knownTone = TONES.find((known) => known === tone)
  if (!knownLanguage || !knownTone || subject === null || body === null) return null
  return templateOf({ key, language: knownLanguage, tone: knownTone, subject, body })
}

export function slotName({ key, language, tone }: TemplateSlot): string {
  return `${key} ${language} ${tone}`
}

/**
 * The text in force for exactly this key, language and tone.
 * @throws Refusal when there is none
 */
export async function templateInForce(tx: Tx, slot: TemplateSlot): Promise<TemplateInForce> {
  const found = (await templatesInForce(tx)).find(({ template }) => slotName(template) === slotName(slot))
  if (!found)
    throw new Refusal(
      'not-found',
      `There is no template "${slotName(slot)}". GET /templates and "templates list" show them; PUT makes a new one.`,
      `Il n’y a pas de modèle « ${slotName(slot)} ». GET /templates et « templates list » les affichent ; PUT en crée un.`,
    )
  return found
}
