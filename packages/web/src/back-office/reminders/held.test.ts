import { expect, test } from 'vitest'
import { type HeldPage, withHeldPage } from './held.ts'

const rule = (code: string, items: number, amount: string, until: string | null) => ({
  code,
  fr: code,
  en: code,
  items,
  accounts: 1,
  amounts: [{ currency: 'EUR', amount }],
  until,
})
const page = (rules: HeldPage['rules'], next: string | null): HeldPage => ({
  asOf: '2026-06-15',
  customers: 1000,
  total: 1500,
  rules,
  next,
})

test('pages are added up by rule: what stops most comes first, the earliest end is kept', () => {
  const first = withHeldPage(
    null,
    page([rule('hold', 1, '10.00', null), rule('dispute', 2, '5.00', null)], '9'),
  )
  expect(first.rules.map(({ code }) => code)).toEqual(['dispute', 'hold'])
  const second = withHeldPage(first, page([rule('hold', 4, '1.00', '2026-07-01')], null))
  expect(second).toMatchObject({ customers: 2000, total: 1500, next: null })
  expect(second.rules).toMatchObject([
    {
      code: 'hold',
      items: 5,
      accounts: 2,
      until: '2026-07-01',
      amounts: [{ amount: '10.00' }, { amount: '1.00' }],
    },
    { code: 'dispute', items: 2 },
  ])
  const third = withHeldPage(second, page([rule('hold', 1, '1.00', '2026-06-20')], null))
  expect(third.rules[0]?.until).toBe('2026-06-20')
})
