import type { Scenario, Step } from '@recouvrance/core/scenarios/scenario'
import { expect, test } from 'vitest'
import { compareVersions } from './compare-versions.ts'

const step = (key: string, offsetDays: number, over: Partial<Step> = {}): Step => ({
  key,
  name: { fr: `Relance ${key}`, en: `Reminder ${key}` },
  trigger: { offsetDays },
  channel: 'email',
  tone: 'courteous',
  approval: 'automatic',
  ...over,
})

const scenario = (over: Partial<Scenario> = {}): Scenario => ({
  key: 'business',
  version: 1,
  grouping: 'customer',
  entry: 'account-review',
  minDaysBetweenActs: 5,
  minimumAmount: '5.00',
  tolerance: '0.00',
  caps: { perWeek: 2, perMonth: 5 },
  bankDelayDays: 3,
  legalReviewAfterDays: 8,
  steps: [step('1', 3), step('2', 10)],
  ...over,
})

/** The spaces that French makes unbreakable are the business of its typography. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
type Sentences = readonly (readonly [fr: string, en: string])[]
const pairs = (sentences: Sentences) => sentences.map(([fr, en]) => [plain(fr), en])
const said = (over: Partial<Scenario>, before: Partial<Scenario> = {}) =>
  compareVersions(scenario(before), scenario({ version: 2, ...over })).map(({ fr, en }) => [plain(fr), en])
const stepSaid = (over: Partial<Step>, before: Partial<Step> = {}) =>
  said({ steps: [step('1', 3, over), step('2', 10)] }, { steps: [step('1', 3, before), step('2', 10)] })

test('the same says nothing, whatever its number', () => {
  expect(said({})).toEqual([])
})

test.each<[Partial<Step>, string, string]>([
  [
    { trigger: { offsetDays: 5 } },
    'L’étape « Relance 1 » passe de J+3 à J+5.',
    'The step “Reminder 1” moves from D+3 to D+5.',
  ],
  [
    { trigger: { offsetDays: 0, endOfMonth: true } },
    'L’étape « Relance 1 » passe de J+3 à J, fin de mois.',
    'The step “Reminder 1” moves from D+3 to D, end of month.',
  ],
  [
    { trigger: { afterPreviousDays: 1 } },
    'L’étape « Relance 1 » passe de J+3 à 1 jour après l’étape précédente.',
    'The step “Reminder 1” moves from D+3 to 1 day after the previous step.',
  ],
  [
    { channel: 'letter' },
    'L’étape « Relance 1 » change de canal : e-mail → lettre.',
    'The step “Reminder 1” changes its channel: e-mail → letter.',
  ],
  [
    { fallbackChannels: ['letter', 'sms'] },
    'L’étape « Relance 1 » change de canaux de repli : aucun → lettre, SMS.',
    'The step “Reminder 1” changes its fallback channels: none → letter, text message.',
  ],
  [
    { tone: 'firm' },
    'L’étape « Relance 1 » change de ton : courtois → ferme.',
    'The step “Reminder 1” changes its tone: courteous → firm.',
  ],
  [
    { template: 'statement' },
    'L’étape « Relance 1 » change de modèle : 1 → statement.',
    'The step “Reminder 1” changes its template: 1 → statement.',
  ],
  [
    { approval: 'manual' },
    'L’étape « Relance 1 » attend désormais un accord.',
    'The step “Reminder 1” now waits for approval.',
  ],
  [
    { repeat: { everyDays: 7, limit: 3 } },
    'L’étape « Relance 1 » se répète tous les 7 jours, 3 fois en tout.',
    'The step “Reminder 1” is repeated every 7 days, 3 times in all.',
  ],
  [
    { name: { fr: 'Rappel', en: 'Word' } },
    'L’étape « Relance 1 » s’appelle désormais « Rappel ».',
    'The step “Reminder 1” is now called “Word”.',
  ],
])('a step that is now %o', (over, fr, en) => {
  expect(stepSaid(over)).toEqual([[plain(fr), en]])
})

test('what a step loses is said too', () => {
  expect(stepSaid({}, { repeat: { everyDays: 7, limit: 3 }, approval: 'manual' })).toEqual(
    pairs([
      [
        'L’étape « Relance 1 » part désormais d’elle-même, sans accord.',
        'The step “Reminder 1” now leaves by itself, without approval.',
      ],
      ['L’étape « Relance 1 » ne se répète plus.', 'The step “Reminder 1” is not repeated any more.'],
    ]),
  )
})

test('steps that come and go are told with their day, channel and tone', () => {
  expect(said({ steps: [step('2', 10), step('3', 20, { channel: 'call', tone: 'firm' })] })).toEqual(
    pairs([
      ['L’étape « Relance 1 » est retirée (J+3, e-mail).', 'The step “Reminder 1” is removed (D+3, e-mail).'],
      [
        'Nouvelle étape « Relance 3 » : J+20, appel, ton ferme.',
        'New step “Reminder 3”: D+20, call, firm tone.',
      ],
    ]),
  )
})

test('steps in another order are told by their names', () => {
  const [order] = said({ steps: [step('2', 3), step('1', 10)] })
  expect(order).toEqual([
    plain('Les étapes se suivent dans un autre ordre : Relance 2, Relance 1.'),
    'The steps follow each other in another order: Reminder 2, Reminder 1.',
  ])
})

test.each<[Partial<Scenario>, string, string]>([
  [
    { minDaysBetweenActs: 1 },
    'L’intervalle minimal entre deux relances passe de 5 à 1 jour.',
    'The least time between two reminders goes from 5 to 1 day.',
  ],
  [
    { minimumAmount: '7.50' },
    'Le montant minimal passe de 5,00 à 7,50.',
    'The minimum amount goes from 5.00 to 7.50.',
  ],
  [{ tolerance: '0.50' }, 'La tolérance passe de 0,00 à 0,50.', 'The tolerance goes from 0.00 to 0.50.'],
  [
    { caps: { perWeek: 1, perMonth: 5 } },
    'Le nombre maximal de contacts par semaine passe de 2 à 1.',
    'The most contacts in a week go from 2 to 1.',
  ],
  [
    { caps: { perWeek: 2 } },
    'Le nombre de contacts par mois n’est plus limité.',
    'The contacts in a month are no longer limited.',
  ],
  [
    { entry: 'matching-step' },
    'Les créances anciennes entrent à l’étape de leur âge, et non plus par un relevé de compte.',
    'Old debts enter at the step of their age, no longer by an account review.',
  ],
  [
    { grouping: 'invoice' },
    'Les enveloppes : une par client → une par facture.',
    'Envelopes: one for each customer → one for each invoice.',
  ],
  [{ bankDelayDays: 4 }, 'Le délai bancaire passe de 3 à 4 jours.', 'The bank delay goes from 3 to 4 days.'],
  [
    { legalReviewAfterDays: 15 },
    'Le délai avant l’examen juridique passe de 8 à 15 jours.',
    'The time before the legal review goes from 8 to 15 days.',
  ],
  [
    { name: { fr: 'Pros', en: 'Firms' } },
    'Le scénario « business » s’appelle désormais « Pros ».',
    'The scenario “business” is now called “Firms”.',
  ],
])('rules that are now %o', (over, fr, en) => {
  expect(said(over)).toEqual([[plain(fr), en]])
})

test('a cap that is new is told as a cap', () => {
  expect(said({ caps: { perWeek: 2, perMonth: 5 } }, { caps: { perMonth: 5 } })).toEqual(
    pairs([['Désormais 2 contacts par semaine au plus.', 'From now on 2 contacts in a week at most.']]),
  )
})

test('the account-review letter is compared like a step, the shipped one when none is given', () => {
  const reviewStep = {
    key: 'account-review',
    name: { fr: 'Relevé de compte', en: 'Account review' },
    channel: 'email',
    fallbackChannels: ['letter'],
    tone: 'friendly',
    approval: 'manual',
  } as const
  expect(said({ reviewStep })).toEqual(
    pairs([
      [
        'La lettre de revue de compte change de ton : courtois → amical.',
        'The account-review letter changes its tone: courteous → friendly.',
      ],
    ]),
  )
})
