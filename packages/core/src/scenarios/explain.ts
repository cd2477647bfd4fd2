import { formatShortDate } from '../calendar/format-date.ts'
import type { UserLanguage } from '../language/language.ts'
import type { Explanation, PlannedTask, Reason } from './decision.ts'
import { ENGLISH } from './explain-en.ts'
import { FRENCH } from './explain-fr.ts'
import { sentenceValues } from './sentence-format.ts'
import type { LaterRule, SentenceFacts, Sentences } from './sentences.ts'

/** Puts a step's key into the words that its scenario gives it; the key itself by default. */
export type StepName = (stepKey: string) => string

const SENTENCES: Readonly<Record<UserLanguage, Sentences>> = { fr: FRENCH, en: ENGLISH }

/** Why an item is where it is, in a sentence or two. Made when somebody asks: a run of a million items makes none. */
export function explain(
  explanation: Explanation,
  language: UserLanguage,
  stepName: StepName = (stepKey) => stepKey,
): string {
  const { state, rule, until, nextStepKey, nextOn, params } = explanation
  const facts: SentenceFacts = {
    ...sentenceValues(params, language),
    state,
    until: until === null ? '' : formatShortDate(until, language),
    nextStep: nextStepKey === null ? '' : stepName(nextStepKey),
    nextOn: nextOn === null ? '' : formatShortDate(nextOn, language),
  }
  const sentences = SENTENCES[language]
  if (rule === null) return sentences.typeset(sentences.act(facts))
  const parts = [sentences.rules[rule](facts)]
  if (state !== 'act' && facts.nextOn !== '') parts.push(sentences.next(facts))
  const later = params?.laterRule
  if (later !== undefined && later !== null) parts.push(sentences.later[later as LaterRule])
  return sentences.typeset(parts.join(' '))
}

/** Why an act leaves as it does. */
export function explainReason(
  { code, params }: Reason,
  language: UserLanguage,
  stepName: StepName = (stepKey) => stepKey,
): string {
  const step = stepName(String(params.stepKey ?? ''))
  const { reasons, typeset } = SENTENCES[language]
  return typeset(reasons[code](sentenceValues(params, language), step))
}

/** What there is to do, and why. */
export function explainTask({ code, params }: PlannedTask, language: UserLanguage): string {
  const { tasks, typeset } = SENTENCES[language]
  return typeset(tasks[code](sentenceValues(params, language)))
}
