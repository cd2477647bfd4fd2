import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { writeCsv } from './csv.ts'

test.each(['=1+1', '+33 1', '-2', '@SUM(A1)', '\tx', '\rx'])('what begins a formula is text: %j', (text) => {
  const [[cell] = []] = parse(Buffer.from(writeCsv([[text]], 'fr')), {
    bom: true,
    delimiter: ';',
  }) as string[][]
  expect(cell).toBe(`'${text}`)
})

test('an amount below zero stays a number, with the decimal sign of the language', () => {
  expect(Buffer.from(writeCsv([[{ number: '-12.50' }]], 'fr')).toString()).toBe('\ufeff-12,50\r\n')
  expect(Buffer.from(writeCsv([[{ number: '-12.50' }]], 'en')).toString()).toBe('\ufeff-12.50\r\n')
})

test.each(['fr', 'en'] as const)(
  'quotes, separators and line ends come back as they were (%s)',
  (language) => {
    const rows = [
      ['a "b"', 'c;d', 'e,f', 'g\r\nh', ''],
      ['é', '1', '2', '3', '4'],
    ]
    const delimiter = language === 'fr' ? ';' : ','
    expect(parse(Buffer.from(writeCsv(rows, language)), { bom: true, delimiter })).toEqual(rows)
  },
)
