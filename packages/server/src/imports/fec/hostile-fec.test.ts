import { deflateRawSync, gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { insertOrganisation } from '../../access/organisations.queries.ts'
import { type BookLine, fecFile, opening, receipt, sale } from '../../testing/fec.ts'
import { brokenSums, importContent, itemLines, writtenRows } from '../../testing/imports.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import { FileRefusal } from '../reading/file-refusals.ts'

const database = useTestDatabase()

const BOOKS = [
  ...sale({ customer: 'C1', piece: 'F1', cents: 120_000, letter: 'A' }),
  ...receipt({ customer: 'C1', piece: 'R1', cents: 120_000, letter: 'A' }),
  ...sale({ customer: 'C2', piece: 'F2', cents: 60_000 }),
]
const GOOD = fecFile(BOOKS)
const TEXT = GOOD.toString()
const HEADER = TEXT.slice(0, TEXT.indexOf('\n') + 1)

async function attempt(content: Buffer | string) {
  const { id } = await insertOrganisation(database.current.ownerUrl, 'Test SARL')
  await importContent(database.current, id, GOOD)
  const before = await itemLines(database.current, id)
  return { id, before, outcome: await importContent(database.current, id, content) }
}

/** A ZIP archive of one file, as small as they come. */
function zipOf(name: string, content: Buffer): Buffer {
  const data = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(data.length, 18)
  local.writeUInt32LE(content.length, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50)
  local.copy(central, 6, 4, 30)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + data.length, 16)
  return Buffer.concat([local, Buffer.from(name), data, central, Buffer.from(name), end])
}

/** 130 MB of spaces in as many kB. */
function gzipBomb(): Buffer {
  return Buffer.concat([gzipSync(HEADER), gzipSync(Buffer.alloc(130 * 2 ** 20, 0x20), { level: 9 })])
}

const columns = (count: number): string =>
  Array.from({ length: count }, (_, index) => `Col${index}`).join('\t')

const REFUSED: readonly (readonly [string, () => Buffer | string, FileRefusal['reason']])[] = [
  ['an empty file', () => '', 'empty'],
  ['only line ends', () => '\n\r\n\n', 'no-header'],
  ['only a header', () => HEADER, 'no-lines'],
  ['a header without line end', () => HEADER.trim(), 'no-lines'],
  ['cut inside the last line', () => GOOD.subarray(0, GOOD.length - 40), 'cut'],
  ['cut in the middle', () => GOOD.subarray(0, GOOD.length / 2), 'cut'],
  ['cut between two lines', () => TEXT.split('\n').slice(0, -2).join('\n'), 'unbalanced'],
  ['cut just after the last amount', () => TEXT.replace(/\t\t\t20250110\t\t\n$/, '\n'), 'cut'],
  ['a cut gzip file', () => gzipSync(GOOD).subarray(0, 200), 'damaged-archive'],
  [
    'a damaged gzip file',
    () => Buffer.concat([gzipSync(GOOD).subarray(0, 60), Buffer.alloc(300, 0x55)]),
    'damaged-archive',
  ],
  ['a gzip file of nothing', () => gzipSync(''), 'empty'],
  ['a gzip bomb', gzipBomb, 'archive-bomb'],
  ['gzip in gzip', () => gzipSync(gzipSync(GOOD)), 'other-kind'],
  ['a ZIP archive called .txt', () => zipOf('books.txt', GOOD), 'other-kind'],
  ['a PDF', () => '%PDF-1.7\n1 0 obj\n', 'other-kind'],
  [
    'a web page',
    () => `<!DOCTYPE html><html><table><tr><td>JournalCode</td></tr></table></html>`,
    'other-kind',
  ],
  ['an XML document', () => '<?xml version="1.0"?><comptabilite><exercice/></comptabilite>', 'other-kind'],
  ['a JSON document', () => JSON.stringify([{ JournalCode: 'VE', Debit: 1 }]), 'other-kind'],
  ['a picture', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'other-kind'],
  ['an old workbook', () => Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), 'other-kind'],
  ['a program', () => '#!/bin/sh\nrm -rf /\n', 'other-kind'],
  [
    'random bytes',
    () => Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3)) % 256)),
    'other-kind',
  ],
  ['a NUL byte', () => TEXT.replace('Banque', 'Ban\0que'), 'nul-bytes'],
  ['zeros after the end', () => Buffer.concat([GOOD, Buffer.alloc(4096)]), 'nul-bytes'],
  ['an endless line', () => HEADER + 'x'.repeat(3 * 2 ** 20), 'line-too-long'],
  ['10,000 columns', () => `${HEADER.trim()}\t${columns(10_000)}\n1\n`, 'too-many-columns'],
  ['a column twice', () => TEXT.replace('Credit', 'Debit'), 'duplicate-columns'],
  ['no amounts', () => TEXT.replace('Debit\tCredit', 'Bebit\tDredit'), 'missing-columns'],
  ['Montant without Sens', () => TEXT.replace('Debit\tCredit', 'Montant\tRien'), 'missing-columns'],
  [
    'debits without their credits',
    () => fecFile(BOOKS.filter(({ credit }) => !credit || credit === 120_000)),
    'unbalanced',
  ],
  [
    'amounts beyond all money',
    () => TEXT.replaceAll('1200,00', '9999999999999,00').replaceAll('1000,00', '9999999999999,00'),
    'unbalanced',
  ],
  [
    'totals beyond all money',
    () =>
      HEADER +
      'OD\tOD\t1\t20250101\t471000\t\t\t\tX\t20250101\tX\t9999999999999,00\t9999999999999,00\t\t\t20250101\t\t\n'.repeat(
        20,
      ),
    'total-too-large',
  ],
]

describe('what is refused leaves the organisation as it was', () => {
  let id: number
  let before: number
  beforeAll(async () => {
    id = (await insertOrganisation(database.current.ownerUrl, 'Test SARL')).id
    await importContent(database.current, id, GOOD)
    before = await writtenRows(database.current, id)
  })

  test.each(REFUSED)('%s is refused whole: one sentence, nothing written', async (_, make, reason) => {
    const error = await importContent(database.current, id, make()).then(
      () => null,
      (refusal: unknown) => refusal,
    )
    expect(error).toBeInstanceOf(FileRefusal)
    const { reason: found, fr, message } = error as FileRefusal
    expect(found).toBe(reason)
    for (const sentence of [fr, message]) expect(sentence).toMatch(/^[^\n]{20,600}\.$/)
    expect(await writtenRows(database.current, id)).toBe(before)
  })

  test('two hundred thousand unreadable lines are one refusal', async () => {
    const content = `${TEXT}${'VE\tx\n'.repeat(200_001)}`
    await expect(importContent(database.current, id, content)).rejects.toMatchObject({
      reason: 'too-many-rejected',
    })
    expect(await writtenRows(database.current, id)).toBe(before)
  })
})

const [customerLine, ...counterparts] = sale({ customer: 'C7', piece: 'F7', cents: 7_200 })
const change = (from: string, to: string) =>
  fecFile([...BOOKS, ...(customerLine ? [customerLine] : []), ...counterparts])
    .toString()
    .replace(from, to)
const LINE_7 = '\tF7\t20250110\tFacture F7\t72,00\t0,00\t'

const REJECTED: readonly (readonly [string, () => string, string])[] = [
  ['the year 0201', () => change(LINE_7, LINE_7.replace('20250110', '02010110')), 'invalid-date'],
  ['30 February', () => change(LINE_7, LINE_7.replace('20250110', '20250230')), 'invalid-date'],
  ['the year 9999', () => change(LINE_7, LINE_7.replace('20250110', '99991231')), 'invalid-date'],
  [
    'a date of the other side of the ocean',
    () => change(LINE_7, LINE_7.replace('20250110', '01/31/2025')),
    'invalid-date',
  ],
  ['an amount that reads in two ways', () => change('72,00\t0,00', '1.234\t0,00'), 'invalid-amount'],
  ['an amount in letters', () => change('72,00\t0,00', 'soixante\t0,00'), 'invalid-amount'],
  ['an amount as a formula', () => change('72,00\t0,00', '=36+36\t0,00'), 'invalid-amount'],
  ['a scientific amount', () => change('72,00\t0,00', '7.2E1\t0,00'), 'invalid-amount'],
  ['a hundredth of a cent', () => change('72,00\t0,00', '72,0001\t0,00'), 'invalid-amount'],
  ['an amount of 40 digits', () => change('72,00\t0,00', `${'7'.repeat(40)}\t0,00`), 'invalid-amount'],
  [
    'an unknown currency',
    () => change('72,00\t0,00\t\t\t20250110\t\t', '72,00\t0,00\t\t\t20250110\t80,00\tEURX'),
    'invalid-currency',
  ],
  ['a name of 5,000 characters', () => change('Société C7', 'x'.repeat(5_000)), 'text-too-long'],
  [
    'a column too many',
    () => fecFile([...BOOKS, ...(customerLine ? [{ ...customerLine, currency: '\tX' }] : [])]).toString(),
    'too-many-columns',
  ],
]

test.each(REJECTED)('%s rejects its line, with the reason, and no other', async (_, make, code) => {
  const { id, before, outcome } = await attempt(
    UNCOUNTED.includes(code) ? withoutCounterparts(make()) : make(),
  )
  const { report, rejectedFile } = outcome
  expect(report.rejectedLines).toMatchObject([{ line: 10, code }])
  expect(rejectedFile?.toString().split('\n')).toHaveLength(3)
  expect(await itemLines(database.current, id)).toEqual(before)
})

/** Codes of lines whose amounts do not count: without their counterparts the rest of the file balances. */
const UNCOUNTED = ['invalid-amount', 'too-many-columns']

function withoutCounterparts(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.includes('\tVF7\t') || line.includes('\t411000\t'))
    .join('\n')
}

const ACCEPTED: readonly (readonly [string, () => Buffer | string, readonly string[]])[] = [
  [
    'trailing signs and thousands points',
    () => change('72,00\t0,00', '72,00\t0,00').replaceAll('1200,00', '1.200,00'),
    ['C7 F7 7200/7200'],
  ],
  ['formulas as names and labels', () => change('Société C7', '=HYPERLINK("http://x")'), ['C7 F7 7200/7200']],
  ['lone CR inside a label', () => change('Facture F7\t72', 'Fac\rture F7\t72'), ['C7 F7 7200/7200']],
  [
    'quotation marks that are never closed',
    () => change('Facture F7\t72', 'Tube 12" F7\t72'),
    ['C7 F7 7200/7200'],
  ],
  [
    'SQL, markup and control characters in names',
    () => change('Société C7', "'); drop table item; --<b>\u202e\u0007"),
    ['C7 F7 7200/7200'],
  ],
  ['COPY escapes in names', () => change('Société C7', '\\N\\.\\t\\x00'), ['C7 F7 7200/7200']],
  ['a Ctrl-Z at the end', () => `${change('', '')}\u001a`, ['C7 F7 7200/7200']],
  ['empty lines everywhere', () => change('', '').replaceAll('\n', '\n\n\n'), ['C7 F7 7200/7200']],
  [
    'the same reference with other amounts',
    () => fecFile([...BOOKS, ...sale({ customer: 'C2', piece: 'F2', cents: 61_000 })]),
    ['C2 F2 60000/60000', 'C2 F2 61000/61000'],
  ],
  [
    'the same line twice',
    () => fecFile([...BOOKS, ...sale({ customer: 'C2', piece: 'F2', cents: 60_000 })]),
    ['C2 F2 60000/60000', 'C2 F2 60000/60000'],
  ],
  [
    'two encodings in one file',
    () =>
      Buffer.concat([
        Buffer.from(TEXT.replaceAll('Société', 'Société générale dété énervé')),
        fecFile(sale({ customer: 'C7', piece: 'F7', cents: 7_200, name: 'Été' }), {
          encoding: 'windows-1252',
        }).subarray(HEADER.length),
      ]),
    ['C7 F7 7200/7200'],
  ],
  ['entries that do not balance one by one', () => fecFile(swapped()), ['C7 F7 7200/7200']],
  [
    'an opening entry in the middle',
    () => fecFile([...BOOKS, ...opening([{ customer: 'C8', piece: 'Z', cents: 100 }], '20250601')]),
    ['C8 Z 100/100'],
  ],
  [
    'a line without columns at its end',
    () => change('', '').replaceAll(/\t\t\t20250110\t\t\n/g, '\t\n'),
    ['C7 F7 7200/7200'],
  ],
]

/** Two entries whose counterparts are exchanged: each is off, the file is not. */
function swapped(): BookLine[] {
  const one = sale({ customer: 'C7', piece: 'F7', cents: 7_200 })
  const two = sale({ customer: 'C9', piece: 'F9', cents: 9_600 })
  return [...BOOKS, ...one, ...two].map((line) =>
    line.account !== '707000' || !['F7', 'F9'].includes(line.piece ?? '')
      ? line
      : { ...line, number: line.number === 'VF7' ? 'VF9' : 'VF7' },
  )
}

test.each(ACCEPTED)('%s are read as what they are', async (_, make, expected) => {
  const { id, outcome } = await attempt(make())
  expect(outcome.report.rejected).toBe(0)
  expect(await itemLines(database.current, id)).toEqual(expect.arrayContaining([...expected]))
  expect(await brokenSums(database.current, id)).toEqual([])
})
