import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '../refusal.ts'
import { freePort } from './free-port.ts'
import { log } from './log.ts'
import { endOrphan } from './orphan-postgres.ts'
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts'
import { type Program, runProgram } from './postgres-programs.ts'

export type EmbeddedPostgres = {
  readonly port: number
  /** Ends the connections that are left and stops the server. */
  stop(): Promise<void>
}

type StartOptions = {
  /** Aborted while the server is being made or started: it is stopped and the start fails with the reason. */
  readonly signal?: AbortSignal
  /** Called when the server ends without having been asked to. */
  readonly onLost?: (why: string) => void
}

export const SUPERUSER = 'recouvrance'

// For one small firm on the machine it also reads its mail on; a real server has its own settings.
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '256MB',
  work_mem: '32MB',
  maintenance_work_mem: '256MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

const PORTS_TO_TRY = 5
const STARTING_SLOWLY_MS = 3000

/**
 * Starts the PostgreSQL that npm brought on `clusterFolder`, initialised at the first start. The caller holds the
 * lock of the data folder, so a server that still runs there is an orphan of a killed process: it is stopped first.
 * @param settings that differ from the usual ones: tests need no durability
 * @throws Refusal when it cannot be made or started
 */
export async function startEmbeddedPostgres(
  clusterFolder: string,
  password: string,
  settings: Readonly<Record<string, string>> = {},
  { signal, onLost }: StartOptions = {},
): Promise<EmbeddedPostgres> {
  const binaries = findPostgresBinaries(clusterFolder)
  await endOrphan({ binaries, clusterFolder, superuser: SUPERUSER, password })
  if (!existsSync(join(clusterFolder, 'PG_VERSION')))
    await initialise(binaries, clusterFolder, password, signal)
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const program = runProgram({
      binaries,
      name: 'postgres',
      clusterFolder,
      args: ({ cluster }) => ['-D', cluster, ...flags({ ...SETTINGS, ...settings, port: String(port) })],
    })
    if (await isReady(program, signal)) return running(program, binaries, clusterFolder, port, onLost)
    // Another program took the port between our look and PostgreSQL's.
    if (attempt < PORTS_TO_TRY && /could not bind|could not create any TCP/.test(program.said())) continue
    throw unusable(program.said())
  }
}

/**
 * Makes the cluster under another name until it is complete: killed half-way, the next start begins again. The name
 * is new each time, because the program that made the last draft may still be writing to it.
 */
async function initialise(
  binaries: PostgresBinaries,
  clusterFolder: string,
  password: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  removeDrafts(clusterFolder)
  const draft = `${clusterFolder}.new-${randomBytes(4).toString('hex')}`
  mkdirSync(draft, { mode: 0o700 })
  const file = passwordFile(binaries, `${draft}-password`, password)
  if (binaries.runAs) chownSync(draft, binaries.runAs.uid, binaries.runAs.gid)
  const program = runProgram({
    binaries,
    name: 'initdb',
    clusterFolder: draft,
    file,
    args: (paths) => [
      `--pgdata=${paths.cluster}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${paths.file}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--data-checksums',
    ],
  })
  const stop = () => program.child.kill('SIGTERM')
  signal?.addEventListener('abort', stop)
  try {
    if ((await program.exited) !== 0) throw signal?.aborted ? signal.reason : unusable(program.said())
    renameSync(draft, clusterFolder)
  } finally {
    signal?.removeEventListener('abort', stop)
    closeSync(file.descriptor)
    removeDrafts(clusterFolder)
  }
}

/** For initdb alone. Where it can be handed over open, it has no name any more when the program starts. */
function passwordFile(binaries: PostgresBinaries, path: string, password: string) {
  writeFileSync(path, password, { mode: 0o600, flag: 'wx' })
  const descriptor = openSync(path, 'r')
  if (binaries.runAs) {
    chownSync(path, binaries.runAs.uid, binaries.runAs.gid)
    if (existsSync('/proc/self/fd')) rmSync(path)
  }
  return { path, descriptor }
}

function removeDrafts(clusterFolder: string): void {
  const parent = dirname(clusterFolder)
  for (const name of readdirSync(parent).filter((name) => name.startsWith(`${basename(clusterFolder)}.new-`)))
    try {
      rmSync(join(parent, name), { recursive: true, force: true, maxRetries: 5 })
    } catch (err) {
      // Only disk space is lost, until the next first start.
      log.warn({ err, name }, 'a half-made database cannot be removed')
    }
}

/** Whether it accepts connections; false when it has ended. After a crash it replays its log first: that may last. */
async function isReady({ child, said, exited }: Program, signal: AbortSignal | undefined): Promise<boolean> {
  const slow = setTimeout(
    () => log.warn({ postgres: said().split('\n').at(-1) }, 'PostgreSQL is still starting'),
    STARTING_SLOWLY_MS,
  )
  try {
    while (!said().includes('ready to accept connections')) {
      if (signal?.aborted) {
        child.kill('SIGINT')
        await exited
        throw signal.reason
      }
      const ended = await Promise.race([exited, sleep(15, 'running' as const)])
      if (ended !== 'running') return false
    }
    return true
  } finally {
    clearTimeout(slow)
  }
}

function running(
  { child, said, exited }: Program,
  binaries: PostgresBinaries,
  clusterFolder: string,
  port: number,
  onLost?: (why: string) => void,
): EmbeddedPostgres {
  let stopping = false
  void exited.then(() => {
    if (!stopping) onLost?.(said())
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString().split('\n'))
      if (/ (FATAL|PANIC): /.test(line) && !stopping) log.warn({ postgres: line }, 'PostgreSQL says')
  })
  return {
    port,
    stop: async () => {
      stopping = true
      if (process.platform === 'win32') await stopWithPgCtl(binaries, clusterFolder)
      else child.kill('SIGINT')
      await exited
    },
  }
}

/** Windows has no signals: a kill would be a crash. */
async function stopWithPgCtl(binaries: PostgresBinaries, clusterFolder: string): Promise<void> {
  await runProgram({
    binaries,
    name: 'pg_ctl',
    clusterFolder,
    args: ({ cluster }) => ['stop', '-D', cluster, '-m', 'fast', '-w'],
  }).exited
}

function flags(settings: Record<string, string>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

function unusable(output: string): Refusal {
  return new Refusal(
    'database-unusable',
    `The embedded PostgreSQL does not start: ${output}`,
    `Le PostgreSQL embarqué ne démarre pas : ${output}`,
  )
}
