/** What `recouvrance bench` prints, one JSON line each. */
export type BenchResult = {
  readonly name: string
  readonly size: number
  readonly seconds: number
  /** Peak resident memory of the process that did the work. */
  readonly rssMb: number
  /** Bare PostgreSQL or bare library doing the same work, in the same run. */
  readonly floorSeconds: number
  readonly ratio: number
} & Readonly<Record<string, number | string>>

/** Seconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

export function result(
  name: string,
  size: number,
  seconds: number,
  floorSeconds: number,
  more: Readonly<Record<string, number | string>> = {},
): BenchResult {
  return {
    name,
    size,
    seconds: round(seconds),
    rssMb: peakMb(),
    floorSeconds: round(floorSeconds),
    ratio: round(seconds / floorSeconds),
    ...more,
  }
}

/** Peak resident memory of this process until now. */
export function peakMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
