import type { ScreenText } from '@recouvrance/core/reminders/message-error'
import type { Trigger } from '@recouvrance/core/scenarios/scenario'
import { CHANNEL_WORDS } from '../reminders/acts/act-words.ts'

/** What stands for a choice in a scenario, as people say it inside of a sentence. */
const WORDS: Readonly<Record<string, ScreenText>> = {
  ...CHANNEL_WORDS,
  friendly: { fr: 'amical', en: 'friendly' },
  courteous: { fr: 'courtois', en: 'courteous' },
  firm: { fr: 'ferme', en: 'firm' },
  formal: { fr: 'formel', en: 'formal' },
  final: { fr: 'dernier avis', en: 'final' },
  customer: { fr: 'une par client', en: 'one for each customer' },
  invoice: { fr: 'une par facture', en: 'one for each invoice' },
  'first-step': { fr: 'à la première étape', en: 'at the first step' },
  'matching-step': { fr: 'à l’étape de leur âge', en: 'at the step of their age' },
  'account-review': { fr: 'par un relevé de compte', en: 'by an account review' },
}

export function choiceWords(choice: string): ScreenText {
  return (Object.hasOwn(WORDS, choice) ? WORDS[choice] : undefined) ?? { fr: choice, en: choice }
}

/** The channels of a step in the order in which they are tried. */
export function chainWords(channels: readonly string[]): ScreenText {
  const none = { fr: 'aucun', en: 'none' }
  if (channels.length === 0) return none
  const said = channels.map(choiceWords)
  return { fr: said.map(({ fr }) => fr).join(', '), en: said.map(({ en }) => en).join(', ') }
}

export function daysWords(days: number): ScreenText {
  return { fr: `${days} jour${days > 1 ? 's' : ''}`, en: `${days} day${days === 1 ? '' : 's'}` }
}

/** `J+25`, `J−5, fin de mois`, `10 jours après l’étape précédente`. */
export function triggerWords(trigger: Trigger): ScreenText {
  if (!('offsetDays' in trigger)) {
    const days = daysWords(trigger.afterPreviousDays)
    return { fr: `${days.fr} après l’étape précédente`, en: `${days.en} after the previous step` }
  }
  const { offsetDays, endOfMonth } = trigger
  const days = offsetDays === 0 ? '' : `${offsetDays < 0 ? '−' : '+'}${Math.abs(offsetDays)}`
  return {
    fr: `J${days}${endOfMonth ? ', fin de mois' : ''}`,
    en: `D${days}${endOfMonth ? ', end of month' : ''}`,
  }
}
