import type { Language } from '@recouvrance/core/language/language'
import { MessageError } from '@recouvrance/core/reminders/message-error'
import type { MessageModel } from '@recouvrance/core/reminders/message-model'
import type { Tone } from '@recouvrance/core/scenarios/tone'
import type { MessageTemplate } from './message-template.ts'

/** Texts that say that something is late. */
const LATE_TEXTS: ReadonlySet<string> = new Set(['reminder', 'letter', 'statement'])

/**
 * The template of a step for this message: while nothing in it is past its due date, the word before the due date takes
 * the place of a text that calls its items late.
 */
export function templateKeyFor(key: string, { items }: MessageModel): string {
  const late = items.some(({ section }) => section === 'demanded' || section === 'also-overdue')
  return !late && LATE_TEXTS.has(key) ? 'preventive' : key
}

/** How hard a tone sounds, softest first. */
const SEVERITY: Readonly<Record<Tone, number>> = { friendly: 0, courteous: 1, firm: 2, final: 3, formal: 4 }

/**
 * The template of a step in the customer's language: the tone asked for, else the nearest softer one, else the nearest
 * harder one. A customer never receives a harder text than the scenario says when a softer one exists.
 * @throws MessageError `template-missing` when the key has no template in that language
 */
export function chooseTemplate(
  templates: readonly MessageTemplate[],
  wanted: { readonly key: string; readonly language: Language; readonly tone: Tone },
): MessageTemplate {
  const distance = (tone: Tone): number => {
    const steps = SEVERITY[wanted.tone] - SEVERITY[tone]
    return steps >= 0 ? steps : 10 - steps
  }
  const [nearest] = templates
    .filter((template) => template.key === wanted.key && template.language === wanted.language)
    .toSorted((a, b) => distance(a.tone) - distance(b.tone))
  if (nearest === undefined)
    throw new MessageError('template-missing', {
      fr: `Aucun modèle « ${wanted.key} » en langue « ${wanted.language} » : créez-le, ou changez l’étape du scénario.`,
      en: `No template "${wanted.key}" in language "${wanted.language}": create it, or change the step of the scenario.`,
    })
  return nearest
}
