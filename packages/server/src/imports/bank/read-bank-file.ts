import { separatorOf } from '../reading/csv-dialect.ts'
import { csvTable } from '../reading/csv-rows.ts'
import { decodedText } from '../reading/encoding.ts'
import { contentChunks, type OnBytes, type SourceFile } from '../reading/source-file.ts'
import type { TextSurvey } from '../reading/survey.ts'
import { readBankCsv } from './bank-csv.ts'
import { camtReader } from './camt.ts'
import { cfonb120Reader } from './cfonb-120.ts'
import { cfonb240Reader } from './cfonb-240.ts'
import { mt940Reader } from './mt940.ts'
import { ofxReader } from './ofx.ts'
import type { BankFormat, StatementReader, StatementSink } from './statement.ts'

const READERS: Readonly<Record<Exclude<BankFormat, 'csv'>, (sink: StatementSink) => StatementReader>> = {
  camt: camtReader,
  'cfonb-120': cfonb120Reader,
  'cfonb-240': cfonb240Reader,
  mt940: mt940Reader,
  ofx: ofxReader,
}

export type BankFile = {
  readonly source: SourceFile
  readonly survey: TextSurvey
  readonly format: BankFormat
  readonly beginning: string
}

const PIECE = 64 * 1024

/**
 * Reads a bank file once, in constant memory.
 * @param afterPiece awaited between pieces: where what the sink collected is taken away
 * @throws FileRefusal when the file as a whole cannot be used
 */
export async function readBankFile(
  { source, survey, format, beginning }: BankFile,
  sink: StatementSink,
  afterPiece: () => Promise<void>,
  onBytes?: OnBytes,
): Promise<void> {
  if (format === 'csv') {
    await readBankCsv(csvTable(source, survey, separatorOf(beginning)), sink, afterPiece)
    return
  }
  const reader = READERS[format](sink)
  for await (const text of decodedText(contentChunks(source, onBytes), survey.detected))
    for (let at = 0; at < text.length; at += PIECE) {
      reader.push(text.slice(at, at + PIECE))
      await afterPiece()
    }
  reader.end()
}
