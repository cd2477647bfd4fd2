import { isDeepStrictEqual } from 'node:util'
import { frenchTypography } from '@recouvrance/core/language/french-typography'
import type { ScreenText } from '@recouvrance/core/reminders/message-error'
import { DEFAULT_REVIEW_STEP, type Scenario } from '@recouvrance/core/scenarios/scenario'
import { compareReviewSteps, compareSteps } from './compare-steps.ts'
import { choiceWords, daysWords } from './scenario-words.ts'

/** One difference between two versions, for people: where, and what it was and is. */
export type ScenarioChange = ScreenText & { readonly path: string }

/** Versions differ by their number alone: publishing that changes nothing. */
export function isSameScenario(before: Scenario, after: Scenario): boolean {
  return isDeepStrictEqual({ ...before, version: 0 }, { ...after, version: 0 })
}

/** What somebody who knows the earlier version must be told about the later one, each difference in a sentence. */
export function compareVersions(before: Scenario, after: Scenario): ScenarioChange[] {
  const settings = SETTINGS.flatMap(([path, say]): ScenarioChange[] => {
    const said = say(before, after)
    return said === null ? [] : [{ path, ...said }]
  })
  const reviews = compareReviewSteps(
    before.reviewStep ?? DEFAULT_REVIEW_STEP,
    after.reviewStep ?? DEFAULT_REVIEW_STEP,
  )
  return [...settings, ...reviews, ...compareSteps(before.steps, after.steps)].map(({ path, fr, en }) => ({
    path,
    fr: frenchTypography(fr),
    en,
  }))
}

type Say = (before: Scenario, after: Scenario) => ScreenText | null

/** Null where both say the same. */
const SETTINGS: readonly (readonly [path: string, say: Say])[] = [
  ['name', (a, b) => differs(a.name, b.name) && named(a, b)],
  [
    'grouping',
    (a, b) => {
      const [was, is] = [choiceWords(a.grouping), choiceWords(b.grouping)]
      const words = { fr: `Les enveloppes : ${was.fr} → ${is.fr}.`, en: `Envelopes: ${was.en} → ${is.en}.` }
      return differs(a.grouping, b.grouping) && words
    },
  ],
  [
    'entry',
    (a, b) => {
      const [was, is] = [choiceWords(a.entry), choiceWords(b.entry)]
      return (
        differs(a.entry, b.entry) && {
          fr: `Les créances anciennes entrent ${is.fr}, et non plus ${was.fr}.`,
          en: `Old debts enter ${is.en}, no longer ${was.en}.`,
        }
      )
    },
  ],
  [
    'minDaysBetweenActs',
    (a, b) =>
      inDays(a.minDaysBetweenActs, b.minDaysBetweenActs, {
        fr: 'L’intervalle minimal entre deux relances',
        en: 'The least time between two reminders',
      }),
  ],
  [
    'minimumAmount',
    (a, b) => goes(a.minimumAmount, b.minimumAmount, { fr: 'Le montant minimal', en: 'The minimum amount' }),
  ],
  ['tolerance', (a, b) => goes(a.tolerance, b.tolerance, { fr: 'La tolérance', en: 'The tolerance' })],
  [
    'caps.perWeek',
    (a, b) =>
      capped(a.caps?.perWeek, b.caps?.perWeek, { fr: 'contacts par semaine', en: 'contacts in a week' }),
  ],
  [
    'caps.perMonth',
    (a, b) =>
      capped(a.caps?.perMonth, b.caps?.perMonth, { fr: 'contacts par mois', en: 'contacts in a month' }),
  ],
  [
    'bankDelayDays',
    (a, b) => inDays(a.bankDelayDays, b.bankDelayDays, { fr: 'Le délai bancaire', en: 'The bank delay' }),
  ],
  [
    'legalReviewAfterDays',
    (a, b) =>
      inDays(a.legalReviewAfterDays, b.legalReviewAfterDays, {
        fr: 'Le délai avant l’examen juridique',
        en: 'The time before the legal review',
      }),
  ],
]

function differs(was: unknown, is: unknown): true | null {
  return isDeepStrictEqual(was, is) ? null : true
}

function named(before: Scenario, after: Scenario): ScreenText {
  const name = after.name ?? { fr: after.key, en: after.key }
  const old = before.name ?? { fr: before.key, en: before.key }
  return {
    fr: `Le scénario « ${old.fr} » s’appelle désormais « ${name.fr} ».`,
    en: `The scenario “${old.en}” is now called “${name.en}”.`,
  }
}

function goes(was: string, is: string, what: ScreenText): ScreenText | null {
  if (Number(was) === Number(is)) return null
  return {
    fr: `${what.fr} passe de ${was.replace('.', ',')} à ${is.replace('.', ',')}.`,
    en: `${what.en} goes from ${was} to ${is}.`,
  }
}

function inDays(was: number, is: number, what: ScreenText): ScreenText | null {
  if (was === is) return null
  const days = daysWords(is)
  return { fr: `${what.fr} passe de ${was} à ${days.fr}.`, en: `${what.en} goes from ${was} to ${days.en}.` }
}

function capped(was: number | undefined, is: number | undefined, what: ScreenText): ScreenText | null {
  if (was === is) return null
  if (is === undefined)
    return { fr: `Le nombre de ${what.fr} n’est plus limité.`, en: `The ${what.en} are no longer limited.` }
  if (was === undefined)
    return { fr: `Désormais ${is} ${what.fr} au plus.`, en: `From now on ${is} ${what.en} at most.` }
  return {
    fr: `Le nombre maximal de ${what.fr} passe de ${was} à ${is}.`,
    en: `The most ${what.en} go from ${was} to ${is}.`,
  }
}
