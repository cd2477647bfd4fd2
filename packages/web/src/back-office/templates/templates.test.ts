import { expect, it } from 'vitest'
import { lineDifference } from './line-difference.ts'
import { insertAt, keysOf, type Listed, placeOf, slotOf } from './templates.ts'

const shown = (before: string, after: string) =>
  lineDifference(before, after).map(
    ({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text}`,
  )

it('a difference shows what was removed, then what came in its place', () => {
  expect(shown('a\nb\nc', 'a\nx\nc')).toEqual([' a', '-b', '+x', ' c'])
  expect(shown('a', 'a')).toEqual([' a'])
  expect(shown('a\nb', 'b')).toEqual(['-a', ' b'])
  expect(shown('b', 'a\nb\nc')).toEqual(['+a', ' b', '+c'])
})

it('an address that names no text is none', () => {
  expect(slotOf({ key: 'letter', language: 'fr', tone: 'firm' })).toEqual({
    key: 'letter',
    language: 'fr',
    tone: 'firm',
  })
  expect(slotOf({ key: 'letter', language: 'pt', tone: 'firm' })).toBeNull()
  expect(slotOf({ key: '../x', language: 'fr', tone: 'firm' })).toBeNull()
})

it('keys of one’s own stand behind those that are shipped', () => {
  const listed = [{ key: 'winter' }, { key: 'letter' }, { key: 'autumn' }] as Listed[]
  expect(keysOf(listed).slice(-3)).toEqual(['account-review', 'autumn', 'winter'])
})

it('a place is a line of the subject or the body', () => {
  expect(placeOf('body.12')).toEqual({ part: 'body', line: 12 })
  expect(placeOf('body')).toBeNull()
})

it('a variable takes the place of what is chosen, and the caret stands behind it', () => {
  expect(insertAt('Dear X,', { from: 5, to: 6 }, '{{ a }}')).toEqual({ text: 'Dear {{ a }},', caret: 12 })
})
