import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, makeWorkerUtils, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { z } from 'zod'
import { log } from './log.ts'
import { underMigrationLock } from './migrate.ts'
import { connected } from './postgres.ts'

/** Ids only: the queue is outside the organisations' row-level security. */
type Payload = Readonly<Record<string, number>>

export type JobTools = {
  /** Aborted when this process stops: finish what is in hand, begin nothing more. */
  readonly signal: AbortSignal
  /**
   * Asks for a job. One that waits under the same key is asked for again, not twice; one that runs under it, perhaps in
   * a process that died, does not count: the job must be able to find that there is nothing left to do.
   */
  enqueue(name: string, payload: Payload, key: string, inSeconds?: number): Promise<void>
}

export type Job = {
  readonly name: string
  /** Five fields of crontab, UTC. Asked for at each start too: what an outage has missed is caught up. */
  readonly timetable: string | null
  /** At most one of them at a time in a process. */
  readonly alone: boolean
  readonly run: (payload: unknown, tools: JobTools) => Promise<void>
}

type JobDefinition<P> = Omit<Job, 'run' | 'timetable' | 'alone'> & {
  readonly payload: z.ZodType<P>
  readonly timetable?: string
  readonly alone?: boolean
  run(payload: P, tools: JobTools): Promise<void>
}

export function defineJob<P>({ name, payload, timetable, alone, run }: JobDefinition<P>): Job {
  return {
    name,
    timetable: timetable ?? null,
    alone: alone ?? false,
    run: async (raw, tools) => run(payload.parse(raw), tools),
  }
}

const AT_THE_SAME_TIME = 2
const AGAIN_AFTER_MS = 5_000

/**
 * Runs jobs until it is closed, together with the other processes that use the same database: each job is taken by one
 * of them. A job is tried once; whoever asked for it asks again.
 * @param ownerUrl the queue has a schema of its own, which belongs to the owner of the database
 */
export async function openJobs(ownerUrl: string, jobs: readonly Job[]): Promise<{ close(): Promise<void> }> {
  await installQueue(ownerUrl)
  const stopping = new AbortController()
  const lanes = [
    openLane(
      ownerUrl,
      jobs.filter(({ alone }) => !alone),
      AT_THE_SAME_TIME,
      stopping.signal,
    ),
    ...jobs.filter(({ alone }) => alone).map((job) => openLane(ownerUrl, [job], 1, stopping.signal)),
  ]
  return {
    close: async () => {
      stopping.abort()
      await Promise.all(lanes)
    },
  }
}

/** Starting processes take turns, with each other and with those that migrate the rest of the schema. */
async function installQueue(ownerUrl: string): Promise<void> {
  await connected(ownerUrl, (owner) =>
    underMigrationLock(owner, async () => {
      const pool = openQueuePool(ownerUrl, 2)
      try {
        const utils = await makeWorkerUtils({ pgPool: pool, logger })
        await utils.migrate()
        // Jobs of processes that died, whose key another job has taken: nobody will run them.
        await utils.cleanup({ tasks: ['DELETE_PERMAFAILED_JOBS'] })
        await utils.release()
      } finally {
        await pool.end()
      }
    }),
  )
}

/** Until the signal comes; when the queue is lost meanwhile, it is looked for again. */
async function openLane(
  ownerUrl: string,
  jobs: readonly Job[],
  concurrency: number,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const pool = openQueuePool(ownerUrl, concurrency + 2)
    try {
      const runner = await startRunner(pool, jobs, concurrency, signal)
      const stop = () => void runner.stop().catch(() => {})
      if (signal.aborted) stop()
      else signal.addEventListener('abort', stop, { once: true })
      await runner.promise
    } catch (error) {
      log.error({ err: error }, 'the job queue is lost and will be looked for again')
    }
    // After a loss jobs in hand still ask this pool to record their failure: its connections end by themselves.
    if (signal.aborted) await pool.end()
    else await sleep(AGAIN_AFTER_MS, null, { signal }).catch(() => {})
  }
}

/**
 * A pool of our own: graphile-worker does not wait for the end of the one that it makes, and a database that stops
 * meanwhile would end the process. Without our readers of types, of which it knows nothing.
 */
function openQueuePool(ownerUrl: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: ownerUrl, max })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

async function startRunner(
  pool: pg.Pool,
  jobs: readonly Job[],
  concurrency: number,
  signal: AbortSignal,
): Promise<Runner> {
  const runner = await run({
    pgPool: pool,
    concurrency,
    noHandleSignals: true,
    pollInterval: 1000,
    logger,
    taskList: Object.fromEntries(jobs.map((job) => [job.name, taskOf(job, signal)])) satisfies TaskList,
    parsedCronItems: parseCronItems(
      jobs.flatMap(({ name, timetable }) =>
        timetable === null
          ? []
          : [{ task: name, match: timetable, options: { jobKey: name, maxAttempts: 1 } }],
      ),
    ),
  })
  for (const { name, timetable } of jobs)
    if (timetable !== null) await runner.addJob(name, {}, { jobKey: name, maxAttempts: 1 })
  return runner
}

type Task = NonNullable<TaskList[string]>

function taskOf(job: Job, signal: AbortSignal): Task {
  return async (payload, { addJob }) => {
    if (signal.aborted) return
    await job.run(payload, {
      signal,
      enqueue: async (name, ids, key, inSeconds = 0) => {
        const runAt = new Date(Date.now() + inSeconds * 1000)
        await addJob(name, ids, { jobKey: key, maxAttempts: 1, ...(inSeconds > 0 && { runAt }) })
      },
    })
  }
}

const logger = new Logger(({ taskIdentifier }) => (level, message, meta) => {
  const details = { job: taskIdentifier, ...(meta?.error ? { err: meta.error } : {}) }
  if (level === 'error') log.error(details, message)
  else if (level === 'warning') log.warn(details, message)
  else log.debug(details, message)
})
