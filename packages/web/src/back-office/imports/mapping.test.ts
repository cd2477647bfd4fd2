import { expect, it } from 'vitest'
import type { Preview } from './imports.ts'
import { canBeMapped, draftOf, type Meaning, saidOf } from './mapping.ts'

const column = (name: string, field: Preview['columns'][number]['field'] = null) => ({
  name,
  samples: ['1'],
  field,
})

const TABLE: Preview = {
  layout: 'csv',
  kind: 'open-items',
  sheet: null,
  sheets: [],
  columns: [
    column('Compte', 'customer'),
    column('Facture', 'number'),
    column('Solde', 'openAmount'),
    column('Libre'),
  ],
}

function said(meanings: readonly Meaning[], preview = TABLE, asked = {}) {
  const draft = draftOf(preview, asked)
  return saidOf(preview, asked, {
    ...draft,
    columns: meanings.map((meaning, at) => ({ ...draft.columns[at], meaning, fromDays: '' })),
  })
}

it('what was recognised is said as it is', () => {
  expect(said(['customer', 'number', 'openAmount', '']).mapping).toEqual({
    kind: 'open-items',
    columns: { customer: 'Compte', number: 'Facture', openAmount: 'Solde' },
    contacts: [],
  })
})

it('what was recognised and is not wanted is said to be absent', () => {
  expect(said(['customer', '', 'openAmount', 'number']).mapping?.columns).toEqual({
    customer: 'Compte',
    number: 'Libre',
    openAmount: 'Solde',
  })
  expect(said(['customer', '', 'openAmount', '']).mapping?.columns).toMatchObject({ number: null })
})

it('what was said to be absent before stays so', () => {
  const asked = { mapping: { columns: { dueOn: null }, contacts: [] } }
  expect(said(['customer', 'number', 'openAmount', ''], TABLE, asked).mapping?.columns).toMatchObject({
    dueOn: null,
  })
})

it('several columns of one meaning are joined', () => {
  expect(said(['customer', 'number', 'openAmount', 'number']).mapping?.columns).toMatchObject({
    number: ['Facture', 'Libre'],
  })
})

it('buckets are said with the day they begin at, and those that are not due without', () => {
  const balance: Preview = {
    ...TABLE,
    kind: 'aged-balance',
    columns: [
      column('Client', 'customer'),
      { ...column('Non échu'), bucketFromDays: null },
      { ...column('31 à 60'), bucketFromDays: 31 },
    ],
  }
  const draft = draftOf(balance, {})
  expect(saidOf(balance, {}, draft).mapping?.buckets).toEqual({ 'Non échu': null, '31 à 60': 31 })
})

it('of books nothing is mapped, and an extract is said to be one', () => {
  const books: Preview = { ...TABLE, layout: 'fec', kind: 'fec' }
  expect(saidOf(books, {}, { ...draftOf(books, {}), extract: true })).toEqual({ extract: true })
})

it('another sheet is looked at before anything is said of its columns', () => {
  const workbook: Preview = { ...TABLE, layout: 'xlsx', sheet: 'A', sheets: ['A', 'B'] }
  const draft = { ...draftOf(workbook, {}), sheet: 'B' }
  expect(saidOf(workbook, {}, draft)).toEqual({ kind: 'open-items', sheet: 'B' })
})

it('columns without a name, or with the name of another, cannot be mapped', () => {
  const doubled: Preview = { ...TABLE, columns: [column('A'), column('A'), column(''), column('B')] }
  expect(doubled.columns.map((_, at) => canBeMapped(doubled, at))).toEqual([false, false, false, true])
})
