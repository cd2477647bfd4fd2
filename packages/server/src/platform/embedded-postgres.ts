import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '../refusal.ts'
import { log } from './log.ts'
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts'
import { isAlive } from './process-identity.ts'

export type EmbeddedPostgres = {
  readonly port: number
  /** Stops the server. `patient` waits for other programs that still use it. */
  stop(how: 'now' | 'patient'): Promise<void>
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

/**
 * Starts the PostgreSQL that npm brought on `clusterFolder`, initialised at the first start. The caller holds the
 * lock of the data folder, so a server that still runs there is an orphan of a killed process: it is stopped first.
 * @param settings overrides, for tests that do not need durability
 */
export async function startEmbeddedPostgres(
  clusterFolder: string,
  password: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const binaries = findPostgresBinaries(clusterFolder)
  await stopOrphan(clusterFolder)
  if (!existsSync(join(clusterFolder, 'PG_VERSION'))) await initialise(binaries, clusterFolder, password)
  const port = await freePort()
  const child = await startServer(binaries, clusterFolder, { ...SETTINGS, ...settings, port: String(port) })
  return {
    port,
    stop: (how) => stopServer(child, how === 'patient' ? 'SIGTERM' : 'SIGINT'),
  }
}

async function initialise(
  binaries: PostgresBinaries,
  clusterFolder: string,
  password: string,
): Promise<void> {
  // Under another name until it is complete: killed half-way, the next start begins again.
  const draft = `${clusterFolder}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  const passwordFile = join(tmpdir(), `recouvrance-${randomBytes(9).toString('hex')}`)
  writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' })
  if (binaries.runAs) {
    chownSync(draft, binaries.runAs.uid, binaries.runAs.gid)
    chownSync(passwordFile, binaries.runAs.uid, binaries.runAs.gid)
  }
  const folder = folderArgument(binaries, draft)
  try {
    const child = spawn(
      join(binaries.folder, 'bin', 'initdb'),
      [
        `--pgdata=${folder.path}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--data-checksums',
      ],
      folder.spawnOptions,
    )
    const output = collect(child)
    const code = await exitOf(child)
    if (code !== 0) throw unusable(output.join('').trim())
  } finally {
    folder.close()
    rmSync(passwordFile, { force: true })
  }
  renameSync(draft, clusterFolder)
}

async function startServer(
  binaries: PostgresBinaries,
  clusterFolder: string,
  settings: Record<string, string>,
): Promise<ChildProcess> {
  const folder = folderArgument(binaries, clusterFolder)
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(
    join(binaries.folder, 'bin', 'postgres'),
    ['-D', folder.path, ...flags],
    // A session of its own: Ctrl-C in the terminal reaches us, and we stop the server after its clients.
    { ...folder.spawnOptions, detached: true },
  )
  folder.close()
  const output = collect(child)
  const exited = exitOf(child)
  while (!output.some((text) => text.includes('ready to accept connections'))) {
    const ended = await Promise.race([exited, sleep(20, 'running' as const)])
    if (ended !== 'running') throw unusable(output.join('').trim())
  }
  output.push = (...texts) => {
    for (const text of texts)
      if (/FATAL|PANIC/.test(text)) log.warn({ postgres: text.trim() }, 'PostgreSQL says')
    return 0
  }
  child.unref()
  return child
}

async function stopServer(child: ChildProcess, signal: 'SIGINT' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.ref()
  const exited = exitOf(child)
  child.kill(signal)
  await exited
}

/**
 * The folder as an argument. Run as another user, the server may not be able to walk down to the folder although it
 * owns it; it inherits the folder opened instead, and finds it again under its own file descriptors.
 */
function folderArgument(binaries: PostgresBinaries, folder: string) {
  const base: SpawnOptions = { cwd: '/', env: { ...process.env, LC_ALL: 'C' }, windowsHide: true }
  if (!binaries.runAs) {
    const spawnOptions: SpawnOptions = { ...base, stdio: ['ignore', 'pipe', 'pipe'] }
    return { path: folder, spawnOptions, close: () => {} }
  }
  chmodSync(folder, 0o700)
  const descriptor = openSync(folder, 'r')
  const spawnOptions: SpawnOptions = {
    ...base,
    ...binaries.runAs,
    stdio: ['ignore', 'pipe', 'pipe', descriptor],
  }
  return { path: '/proc/self/fd/3', spawnOptions, close: () => closeSync(descriptor) }
}

async function stopOrphan(clusterFolder: string): Promise<void> {
  const pidFile = join(clusterFolder, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 1 || !isPostgres(pid)) return
  log.info({ pid }, 'stopping the database server that a killed process left behind')
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < 15_000 && isAlive(pid); waited += 50) await sleep(50)
  if (isAlive(pid)) process.kill(pid, 'SIGQUIT')
}

function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false
  const commandFile = `/proc/${pid}/cmdline`
  // Where the system does not tell (macOS, Windows), the lock we hold has to be enough.
  return existsSync(commandFile) ? readFileSync(commandFile, 'utf8').includes('postgres') : true
}

function collect(child: ChildProcess): string[] {
  const output: string[] = []
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  return output
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(unusable(error.message)))
    child.once('exit', (code) => resolve(code))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function unusable(output: string): Refusal {
  return new Refusal(
    'database-unusable',
    `The embedded PostgreSQL does not start: ${output}`,
    `Le PostgreSQL embarqué ne démarre pas : ${output}`,
  )
}
