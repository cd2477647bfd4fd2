import { isDeepStrictEqual } from 'node:util'
import type { ScreenText } from '@recouvrance/core/reminders/message-error'
import type { Scenario, Step, Trigger } from '@recouvrance/core/scenarios/scenario'

/** One difference between two versions, for people: where, and what it was and is. */
export type ScenarioChange = ScreenText & { readonly path: string }

/** Versions differ by their number alone: publishing that changes nothing. */
export function isSameScenario(before: Scenario, after: Scenario): boolean {
  return isDeepStrictEqual({ ...before, version: 0 }, { ...after, version: 0 })
}

/** What somebody who knows the earlier version must be told about the later one. */
export function compareVersions(before: Scenario, after: Scenario): ScenarioChange[] {
  const { steps: earlier, ...old } = before
  const { steps: later, ...now } = after
  const settings = changedFields({ ...old, version: 0 }, { ...now, version: 0 }, '', SETTINGS)
  return [...settings, ...comparePlaces(earlier, later), ...compareSteps(earlier, later)]
}

const SETTINGS: Readonly<Record<string, ScreenText>> = {
  name: { fr: 'Nom', en: 'Name' },
  grouping: { fr: 'Regroupement', en: 'Grouping' },
  entry: { fr: 'Entrée des créances anciennes', en: 'Entry of old debts' },
  reviewStep: { fr: 'Lettre de revue de compte', en: 'Account-review letter' },
  minDaysBetweenActs: { fr: 'Jours au moins entre deux actes', en: 'Least days between two acts' },
  minimumAmount: { fr: 'Montant minimal', en: 'Minimum amount' },
  tolerance: { fr: 'Seuil de tolérance', en: 'Tolerance' },
  caps: { fr: 'Nombre maximal de contacts', en: 'Most contacts' },
  bankDelayDays: { fr: 'Délai bancaire en jours', en: 'Bank delay in days' },
  legalReviewAfterDays: { fr: 'Jours avant l’examen juridique', en: 'Days before the legal review' },
}

const STEP_FIELDS: Readonly<Record<string, ScreenText>> = {
  name: { fr: 'nom', en: 'name' },
  trigger: { fr: 'déclenchement', en: 'trigger' },
  channel: { fr: 'canal', en: 'channel' },
  fallbackChannels: { fr: 'canaux de repli', en: 'fallback channels' },
  tone: { fr: 'ton', en: 'tone' },
  approval: { fr: 'approbation', en: 'approval' },
  template: { fr: 'modèle', en: 'template' },
  repeat: { fr: 'répétition', en: 'repeat' },
}

/** Steps that both have, in another order. */
function comparePlaces(earlier: readonly Step[], later: readonly Step[]): ScenarioChange[] {
  const kept = (steps: readonly Step[], others: readonly Step[]) =>
    steps.map(({ key }) => key).filter((key) => others.some((other) => other.key === key))
  const [old, now] = [kept(earlier, later), kept(later, earlier)]
  return isDeepStrictEqual(old, now)
    ? []
    : [changed('steps', { fr: 'Ordre des étapes', en: 'Order of the steps' }, old.join(', '), now.join(', '))]
}

function compareSteps(earlier: readonly Step[], later: readonly Step[]): ScenarioChange[] {
  const old = new Map(earlier.map((step) => [step.key, step]))
  const removed = earlier
    .filter(({ key }) => !later.some((step) => step.key === key))
    .map((step) => aboutStep(step, { fr: 'retirée', en: 'removed' }))
  const others = later.flatMap((step) => {
    const known = old.get(step.key)
    if (!known) return [aboutStep(step, { fr: 'ajoutée', en: 'added' })]
    const name = nameOf(known)
    return changedFields(known, step, `steps.${step.key}.`, STEP_FIELDS, {
      fr: `Étape « ${name.fr} », `,
      en: `Step “${name.en}”, `,
    })
  })
  return [...removed, ...others]
}

function aboutStep(step: Step, what: ScreenText): ScenarioChange {
  const [name, when, channel] = [nameOf(step), triggerWords(step.trigger), valueWords(step.channel)]
  return {
    path: `steps.${step.key}`,
    fr: `Étape « ${name.fr} » ${what.fr} : ${when.fr}, ${channel.fr}.`,
    en: `Step “${name.en}” ${what.en}: ${when.en}, ${channel.en}.`,
  }
}

function nameOf({ key, name }: Step): ScreenText {
  return name ?? { fr: key, en: key }
}

function changedFields(
  old: object,
  now: object,
  path: string,
  names: Readonly<Record<string, ScreenText>>,
  start: ScreenText = { fr: '', en: '' },
): ScenarioChange[] {
  const [before, after] = [new Map(Object.entries(old)), new Map(Object.entries(now))]
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((field) => !isDeepStrictEqual(before.get(field), after.get(field)))
    .map((field) => {
      const name = names[field] ?? { fr: field, en: field }
      const label = { fr: start.fr + name.fr, en: start.en + name.en }
      return changed(`${path}${field}`, label, before.get(field), after.get(field))
    })
}

function changed(path: string, label: ScreenText, old: unknown, now: unknown): ScenarioChange {
  const [before, after] = [valueWords(old), valueWords(now)]
  return {
    path,
    fr: `${label.fr} : ${before.fr} → ${after.fr}.`,
    en: `${label.en}: ${before.en} → ${after.en}.`,
  }
}

function valueWords(value: unknown): ScreenText {
  if (value === undefined) return { fr: 'rien', en: 'none' }
  if (Array.isArray(value)) return { fr: joined(value, 'fr'), en: joined(value, 'en') }
  if (typeof value === 'string' && Object.hasOwn(WORDS, value)) return WORDS[value] ?? inBoth(value)
  if (typeof value !== 'object' || value === null) return inBoth(String(value))
  if (isTrigger(value)) return triggerWords(value)
  if ('fr' in value && 'en' in value) return { fr: String(value.fr), en: String(value.en) }
  return inBoth(
    Object.entries(value)
      .map(([name, part]) => `${name} ${typeof part === 'object' ? JSON.stringify(part) : part}`)
      .join(', '),
  )
}

function joined(values: readonly unknown[], language: 'fr' | 'en'): string {
  return values.map((value) => valueWords(value)[language]).join(', ')
}

/** What stands for a choice in a scenario, as people say it. */
const WORDS: Readonly<Record<string, ScreenText>> = {
  email: { fr: 'e-mail', en: 'e-mail' },
  sms: { fr: 'SMS', en: 'text message' },
  call: { fr: 'appel', en: 'call' },
  letter: { fr: 'lettre', en: 'letter' },
  'registered-letter': { fr: 'lettre recommandée', en: 'registered letter' },
  task: { fr: 'tâche', en: 'task' },
  friendly: { fr: 'amical', en: 'friendly' },
  courteous: { fr: 'courtois', en: 'courteous' },
  firm: { fr: 'ferme', en: 'firm' },
  formal: { fr: 'formel', en: 'formal' },
  final: { fr: 'dernier avis', en: 'final' },
  automatic: { fr: 'automatique', en: 'automatic' },
  manual: { fr: 'par une personne', en: 'by a person' },
  customer: { fr: 'par client', en: 'by customer' },
  invoice: { fr: 'par facture', en: 'by invoice' },
  'first-step': { fr: 'à la première étape', en: 'at the first step' },
  'matching-step': { fr: 'à l’étape de leur âge', en: 'at the step of their age' },
  'account-review': { fr: 'par un relevé de compte', en: 'by an account review' },
}

function inBoth(text: string): ScreenText {
  return { fr: text, en: text }
}

function isTrigger(value: object): value is Trigger {
  return 'offsetDays' in value || 'afterPreviousDays' in value
}

/** `J+25`, `J−5, fin de mois`, `10 jours après l’étape précédente`. */
export function triggerWords(trigger: Trigger): ScreenText {
  if (!('offsetDays' in trigger)) {
    const days = trigger.afterPreviousDays
    return {
      fr: `${days} jour${days > 1 ? 's' : ''} après l’étape précédente`,
      en: `${days} day${days === 1 ? '' : 's'} after the previous step`,
    }
  }
  const { offsetDays, endOfMonth } = trigger
  const days = `${offsetDays < 0 ? '−' : '+'}${Math.abs(offsetDays)}`
  return {
    fr: `J${days}${endOfMonth ? ', fin de mois' : ''}`,
    en: `D${days}${endOfMonth ? ', end of month' : ''}`,
  }
}
