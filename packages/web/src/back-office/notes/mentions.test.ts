import { describe, expect, it } from 'vitest'
import { mentionedIn, nameBegun, partsOf, suggestionsFor } from './mentions.ts'

const COLLEAGUES = ['Anne', 'Anne Leroy', 'Élodie Martin', 'Jean-Marc Petit'].map((name) => ({
  id: name,
  name,
  email: '',
}))

describe('a note calls', () => {
  it.each([
    ['@Anne Leroy peux-tu rappeler ?', ['Anne Leroy']],
    ['@Anne et @elodie martin', ['Anne', 'Élodie Martin']],
    ['@Anne, @Anne Leroy.', ['Anne', 'Anne Leroy']],
    ['Anne Leroy', []],
    ['@Annette', []],
    ['anne@leroy.example', []],
  ])('in « %s » %j', (text, called) => {
    expect(mentionedIn(text, COLLEAGUES)).toEqual(called)
  })
})

describe('a name is being typed', () => {
  it.each([
    ['@', 1, { from: 0, begun: '' }],
    ['Voir @él', 8, { from: 5, begun: 'él' }],
    ['@Anne Le', 8, { from: 0, begun: 'Anne Le' }],
    ['@Anne Leroy dit', 15, null],
    ['compta@client', 13, null],
    ['Voir', 4, null],
  ])('in « %s » at %i: %j', (text, caret, begun) => {
    expect(nameBegun(text, caret)).toEqual(begun)
  })
})

it('who is offered has a name, first or last, that begins like that', () => {
  const names = (begun: string) => suggestionsFor(begun, COLLEAGUES).map(({ name }) => name)
  expect(names('')).toHaveLength(4)
  expect(names('ele')).toEqual([])
  expect(names('elo')).toEqual(['Élodie Martin'])
  expect(names('mar')).toEqual(['Élodie Martin'])
  expect(names('Anne Leroy')).toEqual([])
})

it('the names that are called are told apart from the rest of the text', () => {
  const parts = partsOf('Voir @anne Leroy et @Anne', ['Anne', 'Anne Leroy'])
  expect(parts.map(({ text, called }) => (called ? `[${text}]` : text)).join('')).toBe(
    'Voir [@anne Leroy] et [@Anne]',
  )
  expect(partsOf('', [])).toEqual([])
})
