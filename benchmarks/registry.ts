import type { BenchResult } from './measure.ts'

type Benchmark = {
  /** Names of the results it gives. */
  readonly names: readonly string[]
  /** Size at which the figures of the documentation are measured, and what is counted. */
  readonly size: number
  readonly unit: string
  run(size: number): Promise<readonly BenchResult[]>
}

/** The benchmarks behind `recouvrance bench`. Loaded when asked: each brings libraries of its own. */
export const BENCHMARKS: readonly Benchmark[] = [
  {
    names: ['import.fec', 'import.again'],
    size: 1_000_000,
    unit: 'lines',
    run: async (size) => (await import('./import-fec.ts')).importFecBenchmark(size),
  },
  {
    names: ['plan.full', 'plan.daily'],
    size: 1_000_000,
    unit: 'open items',
    run: async (size) => (await import('./plan.ts')).planBenchmark(size),
  },
  {
    names: ['ageing'],
    size: 1_000_000,
    unit: 'open items',
    run: async (size) => [await (await import('./ageing.ts')).ageingBenchmark(size)],
  },
  {
    names: ['letters'],
    size: 2000,
    unit: 'letters',
    run: async (size) => [await (await import('./letters.ts')).lettersBenchmark(size)],
  },
  {
    names: ['send'],
    size: 10_000,
    unit: 'e-mails',
    run: async (size) => [await (await import('./send.ts')).sendBenchmark(size)],
  },
  {
    names: ['law'],
    size: 1_000_000,
    unit: 'invoices',
    run: async (size) => [await (await import('./law.ts')).lawBenchmark(size)],
  },
  {
    names: ['matching'],
    size: 100_000,
    unit: 'bank lines',
    run: async (size) => [await (await import('./matching.ts')).matchingBenchmark(size)],
  },
  {
    names: ['matching-training'],
    size: 100_000,
    unit: 'bank lines',
    run: async (size) => [await (await import('./matching.ts')).matchingTraining(size)],
  },
  {
    names: ['api.list', 'api.customer', 'api.timeline', 'api.day', 'api.search'],
    size: 1_000_000,
    unit: 'open items',
    run: async (size) => (await import('./api.ts')).apiBenchmark(size),
  },
  {
    names: ['portfolio-screen'],
    size: 100_000,
    unit: 'customers',
    run: async (size) => [await (await import('./portfolio-screen.ts')).portfolioScreenBenchmark(size)],
  },
]
