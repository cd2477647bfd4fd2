import type { Config } from './config.ts'
import type { Database } from './database.ts'

export type WorkerContext = { readonly database: Database; readonly config: Config }

/** Starts the jobs of this process; several workers on one database each take their share. */
export async function startWorker(_context: WorkerContext): Promise<{ close(): Promise<void> }> {
  return { close: async () => {} }
}
