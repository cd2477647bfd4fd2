import { randomInt } from 'node:crypto'
import { clientOf, type Pool, type Tx } from '../../platform/postgres.ts'

/** Locks of this kind are held by workers that live; the second number is the worker's. */
const LOCK_SPACE = 7_263_010

export type WorkerLease = {
  /** What an act that this worker claims bears: `worker:NUMBER`. */
  readonly claimedBy: string
  /** Aborted when the proof of life is lost: nothing that was claimed before may leave any more. */
  readonly lost: AbortSignal
  close(): Promise<void>
}

/**
 * Proof that a worker lives: a lock held by a connection of its own, which PostgreSQL gives up when the process or the
 * connection dies, and not before. A worker that is only slow keeps it, and its acts.
 */
export async function openWorkerLease(pool: Pool): Promise<WorkerLease> {
  const number = randomInt(2 ** 31)
  const client = await pool.connect()
  const lost = new AbortController()
  const lose = () => lost.abort(new Error('the connection that proves that this worker lives was lost'))
  client.on('error', lose)
  client.on('end', lose)
  try {
    await client.query('select pg_advisory_lock($1, $2)', [LOCK_SPACE, number])
  } catch (error) {
    client.release(true)
    throw error
  }
  return {
    claimedBy: `worker:${number}`,
    lost: lost.signal,
    close: async () => {
      client.off('error', lose)
      client.off('end', lose)
      // Not given back to the pool: the lock goes with the connection.
      client.release(true)
    },
  }
}

/** Whether the worker that claims under this name is dead. The lock taken to find out ends with the transaction. */
export async function isWorkerDead(tx: Tx, claimedBy: string): Promise<boolean> {
  const number = Number(claimedBy.replace('worker:', ''))
  const { rows } = await clientOf(tx).query<{ dead: boolean }>(
    'select pg_try_advisory_xact_lock($1, $2) as dead',
    [LOCK_SPACE, number],
  )
  return rows[0]?.dead ?? false
}
