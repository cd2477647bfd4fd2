import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { type CsvSeparator, separatorName } from './csv-dialect.ts'
import { decodedText } from './encoding.ts'
import { quoteNotClosed } from './file-refusals.ts'
import { contentChunks, type OnBytes, type SourceFile } from './source-file.ts'
import type { LineEnd, TextSurvey } from './survey.ts'
import { isBlank, type Table, type TableRow } from './table-rows.ts'

const BATCH_ROWS = 1000

// A record is a few hundred bytes; one that never ends is a quotation mark that nothing closes.
const MAX_RECORD_BYTES = 1024 * 1024

type ParsedRecord = { readonly record: string[]; readonly info: { readonly lines: number } }

/** The rows of a text with separators. */
export function csvTable(source: SourceFile, survey: TextSurvey, separator: CsvSeparator): Table {
  return {
    layout: 'csv',
    separator,
    sheets: [],
    format: {
      layout: 'csv',
      separator: separatorName(separator),
      encoding: survey.detected.encoding,
      byteOrderMark: survey.detected.markBytes > 0,
      lineEnd: survey.lineEnd,
      compressed: source.gzip,
    },
    rows: (onBytes) => rows(source, survey, separator, onBytes),
  }
}

async function* rows(
  source: SourceFile,
  survey: TextSurvey,
  separator: CsvSeparator,
  onBytes?: OnBytes,
): AsyncGenerator<TableRow[]> {
  const parser = parse({
    delimiter: separator,
    record_delimiter: recordEnds(survey.lineEnd),
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_RECORD_BYTES,
  })
  const text = Readable.from(pieces(decodedText(contentChunks(source, onBytes), survey.detected)))
  // Errors of both come out of the loop below.
  pipeline(text, parser, () => {})
  let batch: TableRow[] = []
  let lastLine = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
      const breaks = lineBreaks(record, separator, lastLine + 1)
      lastLine = info.lines
      if (isBlank(record)) continue
      batch.push({ line: info.lines - breaks, cells: record, faults: null })
      if (batch.length < BATCH_ROWS) continue
      yield batch
      batch = []
    }
  } catch (error) {
    if (error instanceof CsvError) throw quoteNotClosed(lastLine + 1)
    throw error
  } finally {
    text.destroy()
    parser.destroy()
  }
  if (batch.length > 0) yield batch
}

// The parser makes records of all that it is given before any is taken: 15,000 of a chunk from the disk.
const PIECE_BYTES = 64 * 1024

async function* pieces(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const text of texts) {
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES)
  }
}

function recordEnds(lineEnd: LineEnd): string[] {
  return lineEnd === 'cr' ? ['\r'] : ['\r\r\n', '\r\n', '\n']
}

/**
 * Line breaks inside the cells of a record. A quotation mark that nobody doubled swallows the lines up to the next one
 * and would lose them silently: they are known by their separators.
 * @throws FileRefusal
 */
function lineBreaks(record: readonly string[], separator: string, line: number): number {
  let breaks = 0
  for (const cell of record) {
    if (!cell.includes('\n')) continue
    const lines = cell.split('\n')
    breaks += lines.length - 1
    if (lines.some((text) => text.split(separator).length > Math.max(3, record.length / 2)))
      throw quoteNotClosed(line)
  }
  return breaks
}
