import { asciiCompatible, decoderOf, type Encoding } from '../reading/encoding.ts'
import { headerMissing, noLines, totalTooLarge } from '../reading/file-refusals.ts'
import { forEachLine } from '../reading/line-reader.ts'
import { contentChunks, type OnBytes, type SourceFile } from '../reading/source-file.ts'
import type { TextSurvey } from '../reading/survey.ts'
import { type FecHeader, readFecHeader, requireFecColumns } from './fec-header.ts'
import type { Journal } from './fec-journals.ts'
import { unbalancedFile } from './fec-refusals.ts'
import { FecScanner, type FecScannerOptions } from './fec-scanner.ts'
import type { FecTotals } from './fec-totals.ts'

export type FecReading = {
  readonly header: FecHeader
  readonly totals: FecTotals
  readonly journals: readonly Journal[]
  /** Entries of the file; null when there are too many to tell apart. */
  readonly entries: number | null
  readonly unbalancedEntries: { readonly count: number; readonly examples: readonly EntryDifference[] }
  /** The file is part of the books on purpose: nothing follows from a line that is not in it. */
  readonly extract: boolean
}

export type EntryDifference = { readonly line: number; readonly difference: number }

export type FecOptions = Omit<FecScannerOptions, 'header' | 'decode'> & {
  /** Accept a file whose debits and credits differ. */
  readonly extract: boolean
  readonly afterChunk?: () => Promise<void>
  readonly onBytes?: OnBytes
}

const EXAMPLES = 10

/**
 * Reads a FEC once, in constant memory, and checks it as a whole.
 * @throws FileRefusal when it is cut, unbalanced or lacks a column; what `onCustomerLine` received is then void
 */
export async function readFec(
  source: SourceFile,
  survey: TextSurvey,
  options: FecOptions,
): Promise<FecReading> {
  const { encoding } = survey.detected
  const decode = decoderOf(isUtf16(encoding) ? 'utf-8' : encoding)
  let scanner: FecScanner | undefined
  let header: FecHeader | null = null
  await forEachLine(
    asciiCompatible(contentChunks(source, options.onBytes), survey.detected),
    survey.lineEnd,
    (bytes, from, to, line) => {
      if (scanner) return scanner.scan(bytes, from, to, line)
      header = readFecHeader(decode(bytes, from, to))
      if (!header) throw headerMissing()
      requireFecColumns(header)
      scanner = new FecScanner({ ...options, header, decode })
    },
    options.afterChunk,
  )
  if (!scanner || !header) throw headerMissing()
  return checked(header, scanner, options)
}

function isUtf16(encoding: Encoding): encoding is 'utf-16le' | 'utf-16be' {
  return encoding === 'utf-16le' || encoding === 'utf-16be'
}

function checked(header: FecHeader, scanner: FecScanner, options: FecOptions): FecReading {
  const { totals, entries } = scanner
  if (totals.lines === 0) throw noLines()
  scanner.finish()
  if (!Number.isSafeInteger(totals.debitMinor) || !Number.isSafeInteger(totals.creditMinor))
    throw totalTooLarge()
  const ledger = totals.customerLines === totals.lines
  const extract = options.extract || header.rejectedLines || ledger
  if (totals.debitMinor !== totals.creditMinor && !extract) throw unbalancedFile(totals, options.bookCurrency)
  return {
    header,
    totals,
    journals: scanner.journals.all(),
    entries: entries.count,
    unbalancedEntries: extract ? { count: 0, examples: [] } : entries.unbalanced(EXAMPLES),
    extract,
  }
}
