import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guarded, splitCells, unguarded } from './formula-guard.ts'

const guardLine = (line: string) => splitCells(line, ';').map(guarded).join(';')

test.each([
  ['=1+1;F1', "'=1+1;F1"],
  ['F1;@SUM(A1)', "F1;'@SUM(A1)"],
  ['F1;"=HYPERLINK(""x"";1)"', 'F1;"\'=HYPERLINK(""x"";1)"'],
  ['+cmd|x;-a', "'+cmd|x;'-a"],
  ['  =1;＝1', "'  =1;'＝1"],
])('"%s" does nothing in a spreadsheet: %s', (line, expected) => {
  expect(guardLine(line)).toBe(expected)
})

test.each(['-12,50;+33 1 23 45;-1 234,56', '12,50-;- 5;-', '20260131;F-1;a=b', '"a;=b";12" de bois'])(
  'amounts and ordinary text stay as they are: %s',
  (line) => {
    expect(guardLine(line)).toBe(line)
  },
)

test('what is read again is what was written, whatever the text', () => {
  const cell = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", ' ', '1', ',', 'a') })
  expect(fc.check(fc.property(cell, (text) => unguarded(guarded(text)) === text)).failed).toBe(false)
})
