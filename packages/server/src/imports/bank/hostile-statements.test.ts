import { isCivilDate } from '@recouvrance/core/calendar/civil-date'
import { describe, expect, test } from 'vitest'
import { camtEntry, camtFile, cfonbStatement, mt940Statement } from '../../testing/bank-files.ts'
import { FileRefusal } from '../reading/file-refusals.ts'
import { camtReader } from './camt.ts'
import { cfonb120Reader } from './cfonb-120.ts'
import { cfonb240Reader } from './cfonb-240.ts'
import { mt940Reader } from './mt940.ts'
import { ofxReader } from './ofx.ts'
import type { BankFault, BankLine, BankStatement, StatementReader, StatementSink } from './statement.ts'

type Reader = (sink: StatementSink) => StatementReader

const CAMT = camtFile({
  iban: 'FR7630006000011234567890189',
  id: 'R1',
  opening: ['100.00', '2026-01-05'],
  closing: ['310.00', '2026-01-06'],
  entries: [
    camtEntry({ amount: '200.00', on: '2026-01-06', reference: 'B1', name: 'Alpha', text: 'F1' }),
    camtEntry({
      amount: '10.00',
      on: '2026-01-06',
      parts: [
        { amount: '4.00', name: 'Beta', endToEndId: 'E1' },
        { amount: '6.00', name: 'Gamma', endToEndId: 'E2' },
      ],
    }),
  ],
})
const CFONB = cfonbStatement({
  bank: '30006',
  branch: '00001',
  account: '12345678901',
  from: ['050126', 100_00],
  to: ['060126', 140_00],
  movements: [
    ['060126', 50_00, ['NPYALPHA SARL', 'LIBFACTURE F1']],
    ['060126', -10_00],
  ],
})
const MT940 = mt940Statement({
  account: 'FR7630006000011234567890189',
  opening: ['260105', '100,00'],
  closing: ['260106', '150,00'],
  movements: [
    ':61:2601060106C50,00NTRFNONREF//B1',
    ':86:166?00VIREMENT?20EREF+E1SVWZ+Facture F1?32ALPHA SARL',
  ],
})
const OFX = `OFXHEADER:100\r\nDATA:OFXSGML\r\n\r\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>30006<BRANCHID>00001<ACCTID>12345678901</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20260105<DTEND>20260106<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260106<TRNAMT>50.00<FITID>B1<NAME>ALPHA &amp; CIE<MEMO>F1</STMTTRN></BANKTRANLIST>
<LEDGERBAL><BALAMT>150.00<DTASOF>20260106</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`
const CFONB_240 = [
  '3100000120060126E    300060000112345678901'.padEnd(240),
  `${'3400000285060126E0000300040000200020116383ACME'.padEnd(216)}060126      000000001500`,
  `${'3900000385060126E    300060000112345678901'.padEnd(228)}000000001500`,
  '',
].join('\r\n')

const FORMATS: readonly (readonly [string, Reader, string, number])[] = [
  ['camt', camtReader, CAMT, 2],
  ['CFONB 120', cfonb120Reader, CFONB, 2],
  ['CFONB 240', cfonb240Reader, CFONB_240, 1],
  ['MT940', mt940Reader, MT940, 1],
  ['OFX', ofxReader, OFX, 1],
]

type Outcome =
  | { readonly lines: BankLine[]; readonly statements: BankStatement[]; readonly faults: BankFault[] }
  | { readonly refused: string }

/** Whatever comes: movements and faults, or a refusal in words. Anything else that is thrown fails the test. */
function readAll(reader: Reader, text: string, piece = 997): Outcome {
  const lines: BankLine[] = []
  const statements: BankStatement[] = []
  const faults: BankFault[] = []
  const sink: StatementSink = {
    line: (line) => lines.push(line),
    statement: (statement) => statements.push(statement),
    fault: (fault) => faults.push(fault),
    note: () => {},
  }
  try {
    const open = reader(sink)
    for (let at = 0; at < text.length; at += piece) open.push(text.slice(at, at + piece))
    open.end()
    return { lines, statements, faults }
  } catch (error) {
    if (error instanceof FileRefusal) return { refused: error.reason }
    throw error
  }
}

/** Lines that cannot be right, whatever the file: none. */
function absurd(outcome: Outcome): BankLine[] {
  if ('refused' in outcome) return []
  const all = [...outcome.lines, ...outcome.lines.flatMap(({ parts }) => parts)]
  return all.filter(
    ({ amountMinor, bookedOn, text }) =>
      !Number.isSafeInteger(amountMinor) || !isCivilDate(bookedOn) || text.length > 2000,
  )
}

/** The same numbers at every run. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

describe.each(FORMATS)('%s', (_, reader, text, movements) => {
  test('is read alike in pieces of any length', () => {
    const whole = readAll(reader, text, text.length)
    expect(whole).toMatchObject({ faults: [], statements: [{}] })
    expect('lines' in whole && whole.lines).toHaveLength(movements)
    for (const piece of [1, 2, 7, 64]) expect(readAll(reader, text, piece)).toEqual(whole)
  })

  test('cut anywhere, it is refused or tells what it lost; it never gives a whole statement', () => {
    const full = readAll(reader, text)
    for (let end = 1; end < text.trimEnd().length - 20; end += 3) {
      const outcome = readAll(reader, text.slice(0, end))
      expect(absurd(outcome)).toEqual([])
      if ('refused' in outcome) continue
      expect(outcome.statements.length === 0 || outcome !== full).toBe(true)
      expect(outcome.statements.filter(({ closing }) => closing !== null)).toEqual([])
    }
  })

  test('with characters changed at random, it is read, rejected or refused, and nothing else', () => {
    const random = dice(movements + text.length)
    const letters = '<>&;:/\\"\'?{}09 AZ,.-+\né\u0001\ud800'
    for (let round = 0; round < 400; round++) {
      const characters = [...text]
      for (let hit = 0; hit <= round % 8; hit++)
        characters[Math.floor(random() * characters.length)] =
          letters[Math.floor(random() * letters.length)] ?? ''
      expect(absurd(readAll(reader, characters.join('')))).toEqual([])
    }
  })

  test('with a line of ten million characters, it is refused at once', () => {
    for (const long of ['A'.repeat(10_000_000), '0'.repeat(10_000_000), '<'.repeat(1_000_000)]) {
      const middle = Math.floor(text.length / 2)
      const outcome = readAll(reader, text.slice(0, middle) + long + text.slice(middle), 65_536)
      expect('refused' in outcome || outcome.faults.length > 0).toBe(true)
    }
  })

  test('with an amount beyond any account, the movement is rejected with its place', () => {
    const huge = text
      .replace(/(?<=<Amt Ccy="EUR">)200\.00/, '9'.repeat(17))
      .replace(/^(04.{88}).{14}/m, `$1${'9'.repeat(13)}I`)
      .replace(/(?<=06C)50,00/, `${'9'.repeat(15)},00`)
      .replace(/(?<=TRNAMT>)50\.00/, '9'.repeat(18))
      .replace(/^(34.{226})\d{12}/m, `$1${'9'.repeat(11)}X`)
    const outcome = readAll(reader, huge)
    expect(outcome).toMatchObject({ faults: [expect.objectContaining({ place: expect.any(Number) })] })
  })
})

describe('XML', () => {
  const refused = (text: string) => readAll(camtReader, text)

  test('entities that grow, or that name a file, are refused with the document type', () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;">]>'
    const outside = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    const body = CAMT.replace(/^<\?xml.*\n/, '')
    expect(refused(bomb + body.replace('Alpha', '&y;'))).toEqual({ refused: 'other-kind' })
    expect(refused(outside + body.replace('Alpha', '&x;'))).toEqual({ refused: 'other-kind' })
    expect(refused(CAMT.replace('Alpha', '&unknown;'))).toEqual({ refused: 'cut' })
  })

  test('at most forty elements lie in each other', () => {
    const deep = (depth: number) =>
      CAMT.replace('<RmtInf>', `<X>${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}</X><RmtInf>`)
    expect(refused(deep(30))).toMatchObject({ faults: [] })
    expect(refused(deep(60))).toEqual({ refused: 'other-kind' })
  })

  test('OFX declares no document type either', () => {
    expect(readAll(ofxReader, `<!DOCTYPE OFX [<!ENTITY x "y">]>${OFX}`)).toEqual({ refused: 'other-kind' })
  })
})
