import { asciiCompatible, decoderOf } from '../reading/encoding.ts'
import { guarded, splitCells } from '../reading/formula-guard.ts'
import { forEachLine } from '../reading/line-reader.ts'
import { contentChunks, type SourceFile } from '../reading/source-file.ts'
import type { TextSurvey } from '../reading/survey.ts'
import type { RejectedLine } from './import-report.ts'
import { isReasonColumn, REASON_COLUMN } from './reason-column.ts'
import { type Rejection, rejectionSentence } from './rejections.ts'

export type RejectedText = {
  /**
   * Header and rejected lines as they stand in the file, in UTF-8, with a last column for the reason. Cells that a
   * spreadsheet would run as formulas are made text: see `guarded`.
   */
  readonly content: Buffer
  readonly lines: readonly RejectedLine[]
}

const SHOWN_CHARACTERS = 500

/**
 * Reads the file once more to take out the rejected lines: to be corrected in place and imported again.
 * @param language of the reasons
 */
export async function takeRejectedLines(
  source: SourceFile,
  survey: TextSurvey,
  separator: string,
  rejections: readonly Rejection[],
  shown: number,
  language: 'fr' | 'en',
): Promise<RejectedText> {
  const byLine = new Map(rejections.map((rejection) => [rejection.line, rejection]))
  const decode = decoderFor(survey)
  const pieces: string[] = []
  const lines: RejectedLine[] = []
  let width = 0
  await forEachLine(
    asciiCompatible(contentChunks(source), survey.detected),
    survey.lineEnd,
    (bytes, from, to, line) => {
      const rejection = byLine.get(line)
      if (width > 0 && !rejection) return
      const raw = decode(bytes, from, to)
      const cells = splitCells(raw, separator)
      if (width === 0) {
        // A file of rejected lines that is corrected and in part rejected again keeps one column of reasons.
        width = isReasonColumn(cells.at(-1) ?? '') ? cells.length - 1 : cells.length
        pieces.push([...cells.slice(0, width), REASON_COLUMN].join(separator))
      } else if (rejection) {
        pieces.push(rejectedText(cells, width, rejection, separator, language))
        if (lines.length < shown) lines.push(reported(rejection, raw))
      }
    },
  )
  // The mark tells spreadsheet programs that this is UTF-8.
  return { content: Buffer.from(`\ufeff${pieces.join('\n')}\n`), lines }
}

function rejectedText(
  cells: readonly string[],
  width: number,
  rejection: Rejection,
  separator: string,
  language: 'fr' | 'en',
): string {
  const fits = rejection.code !== 'missing-columns' && rejection.code !== 'too-many-columns'
  // What is missing at the end of a line is not known to be empty; elsewhere the reason stands in its column.
  const padded = fits ? Array.from({ length: width }, (_, index) => cells[index] ?? '') : cells
  return [...padded.map(guarded), reasonIn(rejection, language, separator)].join(separator)
}

export function reported(rejection: Rejection, raw: string): RejectedLine {
  return {
    ...rejection,
    reason: { fr: rejectionSentence(rejection, 'fr'), en: rejectionSentence(rejection, 'en') },
    raw: raw.slice(0, SHOWN_CHARACTERS),
  }
}

/** The reason may quote what was read: it must not add a column. */
function reasonIn(rejection: Rejection, language: 'fr' | 'en', separator: string): string {
  return rejectionSentence(rejection, language).replaceAll(separator, ' ').replaceAll('"', "'")
}

/** Lines of the file by number, decoded: the first ones of entries that do not balance. */
export async function linesAt(
  source: SourceFile,
  survey: TextSurvey,
  wanted: readonly number[],
): Promise<Map<number, string>> {
  const found = new Map<number, string>()
  if (wanted.length === 0) return found
  const numbers = new Set(wanted)
  const decode = decoderFor(survey)
  await forEachLine(
    asciiCompatible(contentChunks(source), survey.detected),
    survey.lineEnd,
    (bytes, from, to, line) => {
      if (numbers.has(line)) found.set(line, decode(bytes, from, to))
    },
  )
  return found
}

function decoderFor({ detected: { encoding } }: TextSurvey) {
  return decoderOf(encoding === 'utf-16le' || encoding === 'utf-16be' ? 'utf-8' : encoding)
}
