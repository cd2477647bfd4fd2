import { expect, test } from 'vitest'
import type { Act } from './acts.ts'
import { type Chosen, isChosen, NOTHING, toggleAct, toggleChannel } from './chosen-acts.ts'

const act = (id: string, code: string) => ({ id, channel: { code } }) as Act
const [a, b, letter] = [act('1', 'email'), act('2', 'email'), act('3', 'letter')]

function idsOf({ channels, acts }: Chosen): string[] {
  return [...channels, ...acts.keys()]
}

test('single acts are ticked and unticked', () => {
  const one = toggleAct(NOTHING, a, [a, b])
  expect(idsOf(one)).toEqual(['1'])
  expect([isChosen(one, a), isChosen(one, b)]).toEqual([true, false])
  expect(idsOf(toggleAct(one, a, [a, b]))).toEqual([])
})

test('a whole channel holds what was not seen, and takes the place of its single acts', () => {
  const whole = toggleChannel(toggleAct(toggleAct(NOTHING, a, [a, b]), letter, [letter]), 'email')
  expect(idsOf(whole)).toEqual(['email', '3'])
  expect(isChosen(whole, b)).toBe(true)
  expect(idsOf(toggleChannel(whole, 'email'))).toEqual(['3'])
})

test('an act left out of a whole channel leaves those that were seen, and nothing unseen', () => {
  const without = toggleAct(toggleChannel(NOTHING, 'email'), a, [a, b])
  expect(idsOf(without)).toEqual(['2'])
})
