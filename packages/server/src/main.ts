import type { AddressInfo } from 'node:net'
import { ensureOrganisation } from './access/ensure-organisation.ts'
import { buildApi } from './api.ts'
import { readConfig } from './config.ts'
import { openDatabase } from './database.ts'
import { log } from './platform/log.ts'
import { Refusal } from './refusal.ts'
import { startWorker } from './worker.ts'

/**
 * `npm start`: database, HTTP and worker in one process, or the part that RECOUVRANCE_ROLE names. Stops cleanly on
 * SIGTERM and SIGINT: no new request, running ones and running jobs finish, then the database.
 */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const database = await openDatabase(config, { command: 'start', share: false })
  const running: { close(): Promise<unknown> }[] = [database]
  const stop = stopOnce(running)
  try {
    await ensureOrganisation(database)
    if (config.role !== 'worker') {
      const api = await buildApi({ database, config })
      await api.listen({ port: config.port, host: config.host }).catch((error: unknown) => {
        throw portRefusal(error, config.port)
      })
      running.push(api)
      const { port } = api.server.address() as AddressInfo
      log.info(`Recouvrance is ready at http://${config.host}:${port} (data in ${config.dataFolder})`)
    }
    if (config.role !== 'api') {
      running.push(await startWorker({ database, config }))
      if (config.role === 'worker') log.info('Recouvrance worker is ready')
    }
  } catch (error) {
    await stop()
    throw error
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      log.info(`${signal}: stopping`)
      stop().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      )
    })
}

/** Closes what was opened, last first, once however often it is asked. */
function stopOnce(running: readonly { close(): Promise<unknown> }[]): () => Promise<void> {
  let stopping: Promise<void> | undefined
  const stop = async () => {
    for (const part of running.toReversed()) await part.close()
  }
  return () => {
    stopping ??= stop()
    return stopping
  }
}

function portRefusal(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return error
  return new Refusal(
    'port-taken',
    `Port ${port} ${code === 'EACCES' ? 'may not be used by this user' : 'is taken by another program'}. Give PORT another number: PORT=4001 npm start`,
    `Le port ${port} ${code === 'EACCES' ? 'est interdit à cet utilisateur' : 'est pris par un autre programme'}. Indiquez un autre numéro dans PORT : PORT=4001 npm start`,
  )
}

function fail(error: unknown): never {
  if (error instanceof Refusal) process.stderr.write(`${error.message}\n${error.fr}\n`)
  else log.fatal({ err: error }, 'Recouvrance stops on an error')
  process.exit(1)
}

main().catch(fail)
