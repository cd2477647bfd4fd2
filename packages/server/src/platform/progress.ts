import { SingleBar } from 'cli-progress'

export type Progress = { readonly update: (done: number) => void; readonly stop: () => void }

/**
 * Shows how far long work has come, on standard error and only on a terminal.
 * @param unit what is counted, in the words of the reader
 * @param total when it is known how much there is in all
 */
export function progressBar(unit: string, total?: number): Progress {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} }
  const format =
    total === undefined ? `{value} ${unit}  {duration} s` : `{bar} {percentage} %  {value}/{total} ${unit}`
  const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true, clearOnComplete: true })
  bar.start(total ?? 0, 0)
  return { update: (done) => bar.update(done), stop: () => bar.stop() }
}
