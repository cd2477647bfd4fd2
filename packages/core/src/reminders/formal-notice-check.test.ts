import { describe, expect, test } from 'vitest'
import { currencyOf } from '../money/currency.ts'
import { checkFormalNotice } from './formal-notice-check.ts'
import { buildMessageModel, type MessageInput } from './message-model.ts'
import { sampleMessage } from './sample-message.ts'

const NAME = 'Décompte au 23 novembre 2026'

function modelOf(change: Partial<MessageInput> = {}, kind: 'business' | 'consumer' | 'public' = 'business') {
  const claim = {
    principals: new Map([['1', 184_200]]),
    interest: kind === 'consumer' ? 0 : 6512,
    compensation: kind === 'consumer' ? 0 : 4000,
    waived: 0,
    statementName: NAME,
  }
  const sample = sampleMessage('fr', kind)
  const items = sample.items.slice(0, 1)
  return buildMessageModel({
    ...sample,
    currency: currencyOf('EUR'),
    tone: 'formal',
    items,
    claim,
    ...change,
  })
}

/** A notice that says all that it must; each test takes one thing out. */
const SAID = {
  head: 'Atelier Garance 18 quai de la Pêcherie 69001 Lyon SIREN 732 829 320',
  debtor: 'Établissements Lefèvre & Fils ZA des Trois Chênes 7 rue de l’Œuvre 38200 VIENNE',
  date: 'Lyon, le 23 novembre 2026',
  words: 'Nous vous mettons en demeure de payer',
  item: 'FA-2026-0412, échéance 30/09/2026 (54 jours de retard)',
  principal: 'Principal restant dû : 1 842,00 €',
  interest: 'Intérêts de retard : 65,12 €',
  compensation: 'Indemnité forfaitaire de recouvrement : 40,00 €',
  total: 'Total dû au 23 novembre 2026 : 1 947,12 €',
  delay: 'dans un délai de 8 jours',
  consequence: 'à défaut, nous agirons en justice',
  signatory: 'Hélène Marchetti, Responsable du crédit clients',
}

function lacking(change: Partial<typeof SAID>, model = modelOf(), attachments: readonly string[] = [NAME]) {
  const text = Object.values({ ...SAID, ...change }).join('\n')
  return checkFormalNotice(model, text, attachments)
    .filter(({ lacks }) => lacks !== null)
    .map(({ code }) => code)
}

test('a notice that says who, how much, for what, by when and what may follow lacks nothing', () => {
  expect(lacking({})).toEqual([])
})

test.each([
  ['words', 'formal-notice-words'],
  ['head', 'formal-notice-identities'],
  ['debtor', 'formal-notice-identities'],
  ['item', 'formal-notice-due-dates'],
  ['principal', 'formal-notice-amounts'],
  ['interest', 'formal-notice-amounts'],
  ['compensation', 'formal-notice-amounts'],
  ['total', 'formal-notice-amounts'],
  ['delay', 'formal-notice-deadline'],
  ['consequence', 'formal-notice-consequence'],
  ['signatory', 'formal-notice-signatory'],
] as const)('without its %s it lacks exactly that', (part, code) => {
  expect(lacking({ [part]: '' })).toEqual([code])
})

test('a notice without any date lacks it, and the day of its total with it', () => {
  expect(lacking({ date: '', total: '' })).toEqual(['formal-notice-date', 'formal-notice-amounts'])
})

test.each([
  [7, ['formal-notice-delay']],
  [8, []],
  [15, []],
  [16, ['formal-notice-delay']],
] as const)('%s days to pay', (days, found) => {
  expect(lacking({ delay: `dans un délai de ${days} jours` })).toEqual(found)
})

test('the days by which an invoice is late are no time limit', () => {
  expect(lacking({ delay: '', item: `${SAID.item} depuis 12 jours` })).toEqual(['formal-notice-deadline'])
})

test.each(['une saisie de vos biens', 'une plainte pénale', 'un fichage'])(
  'what no creditor without a title may announce is found: %s',
  (threat) => {
    expect(lacking({ consequence: `en justice, puis ${threat}` })).toEqual(['formal-notice-impossible'])
  },
)

test('no order for payment is announced to a public body, and a court may be', () => {
  const debtor = 'Établissements Lefèvre & Fils ZA des Trois Chênes 7 rue de l’Œuvre 38200 VIENNE'
  const model = modelOf({}, 'public')
  expect(lacking({ debtor, consequence: 'par une injonction de payer' }, model)).toEqual([
    'formal-notice-impossible',
  ])
  expect(lacking({ debtor, consequence: 'nous saisirons la juridiction compétente' }, model)).toEqual([])
})

test('a consumer is told that collection costs stay with the creditor, under French law', () => {
  const model = modelOf({}, 'consumer')
  const said = {
    debtor: `Mme Zoë Łukasiewicz ${SAID.debtor}`,
    total: 'Total dû au 23 novembre 2026 : 1 842,00 €',
  }
  expect(lacking(said, model)).toEqual(['formal-notice-no-fee'])
  const told = 'ils restent à notre charge (article L. 111-8)'
  expect(lacking({ ...said, consequence: `${SAID.consequence} ; ${told}` }, model)).toEqual([])
})

test('it does not leave without its statement', () => {
  expect(lacking({}, modelOf(), [])).toEqual(['formal-notice-statement'])
  expect(lacking({}, modelOf({ claim: null }))).toEqual(['formal-notice-amounts', 'formal-notice-statement'])
})

describe('the SIREN of the debtor', () => {
  const sample = sampleMessage('fr')
  const model = modelOf({ customer: { ...sample.customer, siren: '552100554' } })
  test('is said where it is known', () => {
    expect(lacking({}, model)).toEqual(['formal-notice-identities'])
    expect(lacking({ debtor: `${SAID.debtor} SIREN 552 100 554` }, model)).toEqual([])
  })
})

test('what the law asks and what we ask are told apart, the law with its text or judgment', () => {
  const findings = checkFormalNotice(modelOf(), '', [])
  const of = (basis: string) => findings.filter((finding) => finding.basis === basis).map(({ code }) => code)
  expect(of('law')).toEqual([
    'formal-notice-words',
    'formal-notice-amounts',
    'formal-notice-deadline',
    'formal-notice-impossible',
  ])
  for (const { basis, article } of findings) if (basis === 'law') expect(article).not.toBeNull()
  expect(of('policy')).toContain('formal-notice-delay')
})
