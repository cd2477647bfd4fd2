import { decodedText } from './encoding.ts'
import { contentChunks, type SourceFile } from './source-file.ts'
import type { TextSurvey } from './survey.ts'

const WANTED_CHARACTERS = 64 * 1024

/** First characters of the decoded content. */
export async function beginningOf(source: SourceFile, survey: TextSurvey): Promise<string> {
  let text = ''
  for await (const piece of decodedText(contentChunks(source), survey.detected)) {
    text += piece
    if (text.length >= WANTED_CHARACTERS) break
  }
  return text.slice(0, WANTED_CHARACTERS)
}

/** The first line that holds something, without its end; '' when there is none. */
export function firstLineOf(text: string): string {
  return text.split(/\r|\n/).find((line) => line.trim() !== '') ?? ''
}
