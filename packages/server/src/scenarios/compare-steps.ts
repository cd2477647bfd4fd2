import { isDeepStrictEqual } from 'node:util'
import type { ScreenText } from '@recouvrance/core/reminders/message-error'
import type { ReviewStep, Step } from '@recouvrance/core/scenarios/scenario'
import { chainWords, choiceWords, daysWords, triggerWords } from './scenario-words.ts'

type Change = ScreenText & { readonly path: string }

/** What differs between the steps of two versions; a step is the same one as long as it keeps its key. */
export function compareSteps(earlier: readonly Step[], later: readonly Step[]): Change[] {
  const old = new Map(earlier.map((step) => [step.key, step]))
  const kept = new Set(later.map(({ key }) => key))
  const removed = earlier.filter(({ key }) => !kept.has(key)).map(removedStep)
  const others = later.flatMap((step) => {
    const known = old.get(step.key)
    return known ? changesOf(known, step) : [addedStep(step)]
  })
  return [...comparePlaces(earlier, later), ...removed, ...others]
}

/** The letter that opens with an old debt. */
export function compareReviewSteps(earlier: ReviewStep, later: ReviewStep): Change[] {
  const subject = { fr: 'La lettre de revue de compte', en: 'The account-review letter' }
  return bodyChanges(earlier, later, subject, 'reviewStep')
}

/** Steps that both have, in another order. */
function comparePlaces(earlier: readonly Step[], later: readonly Step[]): Change[] {
  const namesOf = (steps: readonly Step[], others: readonly Step[]) =>
    steps.filter(({ key }) => others.some((other) => other.key === key))
  const [old, now] = [namesOf(earlier, later), namesOf(later, earlier)]
  if (old.every(({ key }, index) => key === now[index]?.key)) return []
  const names = now.map(nameOf)
  return [
    {
      path: 'steps',
      fr: `Les étapes se suivent dans un autre ordre : ${names.map(({ fr }) => fr).join(', ')}.`,
      en: `The steps follow each other in another order: ${names.map(({ en }) => en).join(', ')}.`,
    },
  ]
}

function nameOf({ key, name }: ReviewStep): ScreenText {
  return name ?? { fr: key, en: key }
}

function subjectOf(step: ReviewStep): ScreenText {
  const name = nameOf(step)
  return { fr: `L’étape « ${name.fr} »`, en: `The step “${name.en}”` }
}

function removedStep(step: Step): Change {
  const [subject, when, by] = [subjectOf(step), triggerWords(step.trigger), choiceWords(step.channel)]
  return {
    path: `steps.${step.key}`,
    fr: `${subject.fr} est retirée (${when.fr}, ${by.fr}).`,
    en: `${subject.en} is removed (${when.en}, ${by.en}).`,
  }
}

function addedStep(step: Step): Change {
  const [name, when, by, tone] = [
    nameOf(step),
    triggerWords(step.trigger),
    choiceWords(step.channel),
    choiceWords(step.tone),
  ]
  return {
    path: `steps.${step.key}`,
    fr: `Nouvelle étape « ${name.fr} » : ${when.fr}, ${by.fr}, ton ${tone.fr}.`,
    en: `New step “${name.en}”: ${when.en}, ${by.en}, ${tone.en} tone.`,
  }
}

function changesOf(earlier: Step, later: Step): Change[] {
  const subject = subjectOf(earlier)
  const path = `steps.${later.key}`
  const changes: Change[] = []
  if (!isDeepStrictEqual(earlier.trigger, later.trigger)) {
    const [was, is] = [triggerWords(earlier.trigger), triggerWords(later.trigger)]
    changes.push({
      path: `${path}.trigger`,
      fr: `${subject.fr} passe de ${was.fr} à ${is.fr}.`,
      en: `${subject.en} moves from ${was.en} to ${is.en}.`,
    })
  }
  changes.push(...bodyChanges(earlier, later, subject, path))
  if (!isDeepStrictEqual(earlier.cure, later.cure))
    changes.push({ path: `${path}.cure`, ...cureWords(later.cure, subject) })
  if (!isDeepStrictEqual(earlier.repeat, later.repeat))
    changes.push({ path: `${path}.repeat`, ...repeatWords(later.repeat, subject) })
  return changes
}

function cureWords(cure: Step['cure'], subject: ScreenText): ScreenText {
  if (cure === undefined)
    return {
      fr: `${subject.fr} n’offre plus de délai de régularisation.`,
      en: `${subject.en} offers no cure period any more.`,
    }
  const days = daysWords(cure.days)
  return cure.waivesPenalties
    ? {
        fr: `${subject.fr} offre un délai de régularisation de ${days.fr}, pénalités remises en cas de règlement dans le délai.`,
        en: `${subject.en} offers a cure period of ${days.en}, penalties waived on payment in time.`,
      }
    : {
        fr: `${subject.fr} offre un délai de régularisation de ${days.fr}.`,
        en: `${subject.en} offers a cure period of ${days.en}.`,
      }
}

function repeatWords(repeat: Step['repeat'], subject: ScreenText): ScreenText {
  if (repeat === undefined)
    return { fr: `${subject.fr} ne se répète plus.`, en: `${subject.en} is not repeated any more.` }
  const days = daysWords(repeat.everyDays)
  return {
    fr: `${subject.fr} se répète tous les ${days.fr}, ${repeat.limit} fois en tout.`,
    en: `${subject.en} is repeated every ${days.en}, ${repeat.limit} times in all.`,
  }
}

/** What a step and the review letter have in common. */
function bodyChanges(was: ReviewStep, is: ReviewStep, subject: ScreenText, path: string): Change[] {
  const changes: Change[] = []
  const [old, now] = [nameOf(was), nameOf(is)]
  if (!isDeepStrictEqual(old, now))
    changes.push({
      path: `${path}.name`,
      fr: `${subject.fr} s’appelle désormais « ${now.fr} ».`,
      en: `${subject.en} is now called “${now.en}”.`,
    })
  const goes = (field: string, what: ScreenText, before: ScreenText, after: ScreenText) =>
    changes.push({
      path: `${path}.${field}`,
      fr: `${subject.fr} change de ${what.fr} : ${before.fr} → ${after.fr}.`,
      en: `${subject.en} changes its ${what.en}: ${before.en} → ${after.en}.`,
    })
  if (was.channel !== is.channel)
    goes('channel', { fr: 'canal', en: 'channel' }, choiceWords(was.channel), choiceWords(is.channel))
  const [chain, nextChain] = [was.fallbackChannels ?? [], is.fallbackChannels ?? []]
  if (!isDeepStrictEqual(chain, nextChain))
    goes(
      'fallbackChannels',
      { fr: 'canaux de repli', en: 'fallback channels' },
      chainWords(chain),
      chainWords(nextChain),
    )
  if (was.tone !== is.tone)
    goes('tone', { fr: 'ton', en: 'tone' }, choiceWords(was.tone), choiceWords(is.tone))
  const [text, nextText] = [was.template ?? was.key, is.template ?? is.key]
  if (text !== nextText)
    goes('template', { fr: 'modèle', en: 'template' }, { fr: text, en: text }, { fr: nextText, en: nextText })
  if (was.approval !== is.approval)
    changes.push({ path: `${path}.approval`, ...approvalWords(is.approval, subject) })
  return changes
}

function approvalWords(approval: Step['approval'], subject: ScreenText): ScreenText {
  return approval === 'manual'
    ? { fr: `${subject.fr} attend désormais un accord.`, en: `${subject.en} now waits for approval.` }
    : {
        fr: `${subject.fr} part désormais d’elle-même, sans accord.`,
        en: `${subject.en} now leaves by itself, without approval.`,
      }
}
