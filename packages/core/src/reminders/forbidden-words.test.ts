import { describe, expect, test } from 'vitest'
import type { Language } from '../language/language.ts'
import { buildMessageModel } from './message-model.ts'
import { postRenderFailures } from './post-render-assertions.ts'
import { sampleMessage } from './sample-message.ts'

/** What the last look before a message leaves has against these words, of what the law forbids to write. */
function against(
  text: string,
  language: Language = 'fr',
  kind: 'business' | 'consumer' = 'business',
): string[] {
  const model = buildMessageModel(sampleMessage(language, kind))
  const content = { subject: 'Relance', text, html: null, attachmentNames: [] }
  const legal = ['collection-fee', 'business-law-for-consumer', 'impossible-consequence']
  return postRenderFailures(model, content)
    .map(({ code }) => code)
    .filter((code) => legal.includes(code))
}

describe('a consequence that is announced must be possible in law', () => {
  test.each<[Language, string]>([
    ['fr', 'Nous ferons procéder à la saisie de vos biens.'],
    ['fr', 'Une saisie-attribution suivra.'],
    ['fr', 'Nous porterons plainte pour escroquerie.'],
    ['fr', 'Nous écrirons à votre employeur.'],
    ['fr', 'Vous risquez un fichage.'],
    ['en', 'We will seize your goods.'],
    ['en', 'Criminal charges will follow.'],
    ['de', 'Die Pfändung steht bevor.'],
    ['es', 'Procederemos al embargo.'],
    ['it', 'Seguirà il pignoramento.'],
  ])('%s: %s', (language, text) => {
    expect(against(text, language)).toEqual(['impossible-consequence'])
    expect(against(text, language, 'consumer')).toEqual(['impossible-consequence'])
  })

  test.each([
    'Nous serons fondés à saisir la juridiction compétente.',
    'Une injonction de payer pourra être demandée.',
    'Votre dossier sera transmis à notre avocat.',
    'La saisie des factures dans votre logiciel a pris du retard.',
  ])('what may be announced, or is no threat: %s', (text) => {
    expect(against(text)).toEqual([])
  })
})

test('fees are refused of everybody, penalties between professionals of a consumer only', () => {
  expect(against('Frais de dossier : 15 €')).toEqual(['collection-fee'])
  expect(against('Frais de dossier : 15 €', 'fr', 'consumer')).toEqual(['collection-fee'])
  const penalties = 'Pénalités de l’art. L. 441-10'
  expect(against(penalties)).toEqual([])
  expect(against(penalties, 'fr', 'consumer')).toEqual(['business-law-for-consumer'])
})
