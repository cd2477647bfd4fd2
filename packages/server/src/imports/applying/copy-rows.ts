import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** Rows on their way into a table. */
export type RowCopy = {
  /** Adds a row; null is NULL. Sent with the next `flush`. */
  add(values: readonly (string | number | null)[]): void
  /** Sends what was added, and waits while the server is behind. */
  flush(): Promise<void>
  /** Ends the copy; the rows are in the table. */
  end(): Promise<void>
  /** Gives up: the transaction can only be rolled back. */
  abort(): Promise<void>
}

const ESCAPED = /[\\\t\n\r]/
const EACH_ESCAPED = /[\\\t\n\r]/g
const ESCAPE: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** `COPY … FROM STDIN` in text form: half the time of multi-row inserts, and no limit of parameters. */
export function copyRows(client: pg.ClientBase, table: string, columns: readonly string[]): RowCopy {
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`))
  let failure: Error | undefined
  stream.on('error', (error: Error) => {
    failure = error
  })
  let text = ''
  const flush = async (): Promise<void> => {
    if (failure) throw failure
    if (text === '') return
    const chunk = Buffer.from(text)
    text = ''
    if (!stream.write(chunk)) await once(stream, 'drain')
  }
  return {
    add(values) {
      let row = ''
      for (const [index, value] of values.entries()) {
        if (index > 0) row += '\t'
        row += value === null ? '\\N' : typeof value === 'number' ? value : escaped(value)
      }
      text += `${row}\n`
    },
    flush,
    async end() {
      await flush()
      stream.end()
      await finished(stream)
    },
    async abort() {
      stream.destroy(new Error('import refused'))
      await finished(stream).catch(() => {})
    },
  }
}

function escaped(text: string): string {
  return ESCAPED.test(text) ? text.replace(EACH_ESCAPED, (character) => ESCAPE[character] ?? '') : text
}
