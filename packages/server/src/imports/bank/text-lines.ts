import { lineTooLong } from '../reading/file-refusals.ts'

// The longest record of a bank has some hundred characters.
const MAX_LINE = 64 * 1024

/** Cuts a text that comes in pieces into lines; what a piece leaves open waits for the next one. */
export function textLines(onLine: (text: string, line: number) => void) {
  let rest = ''
  let line = 0
  const give = (text: string): void => {
    line++
    if (text.length > MAX_LINE) throw lineTooLong(line, MAX_LINE)
    onLine(text, line)
  }
  return {
    push(text: string): void {
      const ends = text.includes('\n') || text.includes('\r')
      if (!ends) {
        rest += text
        if (rest.length > MAX_LINE) throw lineTooLong(line + 1, MAX_LINE)
        return
      }
      const all = rest + text
      // A CR at the very end may be the first half of a line end.
      const complete = all.endsWith('\r') ? all.slice(0, -1) : all
      const lines = complete.split(/\r\r\n|\r\n|\n|\r/)
      rest = (lines.pop() ?? '') + all.slice(complete.length)
      for (const one of lines) give(one)
    },
    end(): void {
      if (rest.replace(/\r$/, '') !== '') give(rest.replace(/\r$/, ''))
      rest = ''
    },
  }
}
