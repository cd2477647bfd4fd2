import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensureOrganisation } from './access/ensure-organisation.ts'
import { buildApi } from './api.ts'
import { type Config, readConfig } from './config.ts'
import { type Database, openDatabase } from './database.ts'
import { log } from './platform/log.ts'
import { watchNpm } from './platform/npm-parent.ts'
import { Refusal } from './refusal.ts'
import { startWorker } from './worker.ts'

/** What runs and must be closed again, in the order in which it was opened. */
type Running = { close(): Promise<unknown> }[]

// A supervisor kills after 90 s (systemd) or 10 s (Docker, unless told otherwise): the database goes before that.
const STOPPING_MS = 30_000

/**
 * `npm start`: database, HTTP and worker in one process, or the part that RECOUVRANCE_ROLE names. Stops cleanly on a
 * signal, also while it starts: no new request, running ones and running jobs finish, then the database.
 * @returns exit code: 0 after a signal, 1 when it could not start or lost its database
 */
async function main(): Promise<number> {
  const end = new AbortController()
  endOnSignal(end)
  endOnDefect(end)
  const running: Running = []
  try {
    await start(readConfig(process.env), running, end)
    if (!end.signal.aborted) await once(end.signal, 'abort')
  } catch (error) {
    if (!end.signal.aborted) end.abort(error)
  }
  return (await stop(running)) && end.signal.reason === ASKED ? 0 : fail(end.signal.reason)
}

const ASKED = 'asked to stop'

// When the database goes, what fails of the job queue may be heard before the loss itself.
const LOSS_IS_HEARD_MS = 1000

/** A failure that nobody caught stops the process cleanly, and is told unless the loss of the database explains it. */
function endOnDefect(end: AbortController): void {
  process.on('unhandledRejection', (error) => {
    setTimeout(() => {
      if (!end.signal.aborted) end.abort(error)
    }, LOSS_IS_HEARD_MS)
  })
}

function endOnSignal(end: AbortController): void {
  const ask = (why: string) => {
    if (end.signal.aborted) return
    log.info(`${why}: stopping`)
    end.abort(ASKED)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => ask(signal))
  if (process.env.npm_lifecycle_event) watchNpm(() => ask('npm has ended'))
}

async function start(config: Config, running: Running, end: AbortController): Promise<void> {
  const database = await openDatabase(config, {
    command: 'start',
    share: false,
    signal: end.signal,
    onLost: (why) => end.abort(new Error(`the embedded PostgreSQL has ended: ${why}`)),
  })
  running.push(database)
  await ensureOrganisation(database)
  end.signal.throwIfAborted()
  if (config.role !== 'api') running.push(await startWorker({ database, config }))
  end.signal.throwIfAborted()
  if (config.role !== 'worker') await serve(config, database, running)
  else log.info('Recouvrance worker is ready')
}

async function serve(config: Config, database: Database, running: Running): Promise<void> {
  const api = await buildApi({ database, config })
  running.push(api)
  await api.listen({ port: config.port, host: config.host }).catch((error: unknown) => {
    throw listenRefusal(error, config)
  })
  const { port } = api.server.address() as AddressInfo
  const url = addressOf(config.host, port)
  log.info({ url, dataFolder: config.dataFolder }, `Recouvrance is ready at ${url}`)
  if (process.stdout.isTTY)
    process.stdout.write(`Recouvrance est prêt : ${url} (Ctrl+C pour arrêter) · Recouvrance is ready\n`)
}

/** Where a browser on this machine finds it. */
function addressOf(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::'
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

/** Closes what was opened, last first. @returns whether all of it ended, and in time */
async function stop(running: Running): Promise<boolean> {
  const close = async () => {
    let closed = true
    for (const part of running.toReversed())
      await part.close().catch((error: unknown) => {
        // What was opened before is closed all the same, and the reason for stopping is still said.
        log.error({ err: error }, 'a part could not be closed')
        closed = false
      })
    return closed
  }
  const late = sleep(STOPPING_MS, null, { ref: false })
  const closed = await Promise.race([close(), late])
  if (closed === null) log.error('what still runs is cut off')
  return closed ?? false
}

function listenRefusal(error: unknown, { port, host }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new Refusal(
      'invalid-request',
      `HOST is ${host}, which is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all its addresses.`,
      `HOST vaut ${host}, qui n’est pas une adresse de cette machine. Utilisez 127.0.0.1, ou 0.0.0.0 pour toutes ses adresses.`,
    )
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return error
  return new Refusal(
    'port-taken',
    `Port ${port} ${code === 'EACCES' ? 'may not be used by this user' : 'is taken by another program'}. Give PORT another number: PORT=4001 npm start`,
    `Le port ${port} ${code === 'EACCES' ? 'est interdit à cet utilisateur' : 'est pris par un autre programme'}. Indiquez un autre numéro dans PORT : PORT=4001 npm start`,
  )
}

function fail(error: unknown): 1 {
  if (error instanceof Refusal) process.stderr.write(`${error.fr}\n${error.message}\n`)
  else if (error !== ASKED) log.fatal({ err: error }, 'Recouvrance stops on an error')
  return 1
}

process.exit(await main())
