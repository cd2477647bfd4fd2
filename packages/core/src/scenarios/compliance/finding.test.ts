import { expect, test } from 'vitest'
import { explain } from '../explain.ts'

/** As an explanation tells it; unbreakable spaces as `_`. */
function told(params: Record<string, string | number>): string[] {
  const explanation = {
    itemId: 'F1',
    state: 'blocked' as const,
    rule: 'compliance' as const,
    until: null,
    nextStepKey: null,
    nextOn: null,
    params,
  }
  return (['fr', 'en'] as const).map((language) =>
    explain(explanation, language).replaceAll(/[\u00a0\u202f]/g, '_'),
  )
}

test('a rule of the house says that it is one', () => {
  const represented = {
    code: 'represented',
    basis: 'policy',
    since: '2025-01-20',
    representative: 'Me Durand',
    writeTo: 'durand@avocat.example',
  }
  expect(told(represented)).toEqual([
    'Représenté par Me Durand depuis le 20/01/2025_: on n’écrit plus au client mais à durand@avocat.example. C’est une règle de la maison, pas un texte.',
    'Represented by Me Durand since 20_Jan_2025: the customer is no longer written to, durand@avocat.example is. This is a rule of the house, not of a text.',
  ])
})

test('a text that nobody has compared yet is to be verified', () => {
  const params = { code: 'third-party', basis: 'law', articles: 'RGPD, art. 5', recipient: 'a@b.example' }
  expect(told({ ...params, unverified: 1 })).toEqual([
    '«_a@b.example_» est l’adresse d’un tiers_: on ne parle d’une dette qu’au débiteur. C’est la loi (RGPD, art._5, à vérifier).',
    '“a@b.example” is the address of a third party: a debt is spoken of to the debtor only. This is the law (RGPD, art. 5, to be verified).',
  ])
})
