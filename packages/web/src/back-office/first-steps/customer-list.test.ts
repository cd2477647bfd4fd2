import { expect, it } from 'vitest'
import { listToComplete } from './customer-list.ts'

it('holds one customer a line, with room for what is missing, and nothing that a spreadsheet runs', () => {
  const lines = listToComplete([
    { number: '411DUPONT', name: 'Dupont; fils' },
    { number: 'C2', name: '=cmd|calc' },
  ]).split('\r\n')
  expect(lines[1]).toBe('411DUPONT;"Dupont; fils";;;;;')
  expect(lines[2]).toBe("C2;'=cmd|calc;;;;;")
})
