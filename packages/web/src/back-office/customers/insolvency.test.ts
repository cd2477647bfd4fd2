import { expect, test } from 'vitest'
import { bodyOfInsolvency, typedInsolvency } from './insolvency.ts'

const NOTICE = {
  openedOn: '2026-03-12',
  publishedOn: '2026-03-20',
  kind: 'liquidation',
  office: 'SELARL Exemple',
  officeAddress: ['1 rue du Palais', '75001 Paris'],
  creditorAbroad: false,
  declaredOn: null,
} as const

test('what is typed and not changed says the same notice', () => {
  const known = { ...NOTICE, officeAddress: [...NOTICE.officeAddress] }
  expect(bodyOfInsolvency(typedInsolvency(known))).toEqual(known)
})

test('what is empty is not known', () => {
  expect(bodyOfInsolvency({ ...typedInsolvency(null), openedOn: '2026-03-12', office: ' ' })).toEqual({
    openedOn: '2026-03-12',
    publishedOn: null,
    kind: null,
    office: null,
    officeAddress: [],
    creditorAbroad: null,
    declaredOn: null,
  })
})
