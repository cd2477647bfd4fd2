import { existsSync, readdirSync, readFileSync, rmSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { log } from './log.ts'
import type { PostgresBinaries } from './postgres-binaries.ts'
import { runProgram } from './postgres-programs.ts'

type Orphan = {
  readonly binaries: PostgresBinaries
  readonly clusterFolder: string
  readonly superuser: string
  readonly password: string
}

// In the order in which they are tried: stop, crash-stop, and for a program that no longer listens, the end.
const MEASURES = [
  { signal: 'SIGINT', seconds: 15 },
  { signal: 'SIGQUIT', seconds: 5 },
  { signal: 'SIGKILL', seconds: 5 },
] as const

/**
 * Ends the database server that a killed process left behind on the cluster folder. The caller holds the lock of the
 * data folder, so nobody uses that server any more.
 *
 * The number in `postmaster.pid` is not believed: after a restart of the machine it may be that of any program, of
 * another PostgreSQL for instance. Only a program that works in this very folder is ended.
 */
export async function endOrphan(orphan: Orphan, processes = '/proc'): Promise<void> {
  if (!existsSync(join(orphan.clusterFolder, 'postmaster.pid'))) return
  if (existsSync(join(processes, 'self', 'cwd'))) await endPrograms(orphan.clusterFolder, processes)
  else await endByLogin(orphan)
}

async function endPrograms(clusterFolder: string, processes: string): Promise<void> {
  for (const { signal, seconds } of MEASURES) {
    const pids = programsIn(clusterFolder, processes)
    if (pids.length === 0) break
    log.info({ pids, signal }, 'ending the database server that a killed process left behind')
    const postmaster = postmasterOf(clusterFolder).pid
    // Without the postmaster its children only end when they next look for it: they are told one by one.
    for (const pid of pids.includes(postmaster) && signal === 'SIGINT' ? [postmaster] : pids)
      tell(pid, signal === 'SIGINT' && pid !== postmaster ? 'SIGQUIT' : signal)
    for (let waited = 0; waited < seconds * 1000; waited += 25) {
      if (programsIn(clusterFolder, processes).length === 0) break
      await sleep(25)
    }
  }
  // No program works here, so the file is stale; PostgreSQL would refuse to start if another program had got the
  // number since.
  const { pid } = postmasterOf(clusterFolder)
  if (existsSync(join(processes, String(pid))) && programsIn(clusterFolder, processes).length === 0)
    rmSync(join(clusterFolder, 'postmaster.pid'), { force: true })
}

/** PostgreSQL programs whose working folder is this one: the postmaster and each of its children change to it. */
function programsIn(clusterFolder: string, processes: string): number[] {
  const folder = statSync(clusterFolder)
  return readdirSync(processes)
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => worksIn(join(processes, name), folder))
    .map(Number)
}

function worksIn(process: string, folder: Stats): boolean {
  try {
    const { dev, ino } = statSync(join(process, 'cwd'))
    return (
      dev === folder.dev &&
      ino === folder.ino &&
      readFileSync(join(process, 'comm'), 'utf8').startsWith('postgres')
    )
  } catch {
    // Gone meanwhile, or of another user, who cannot be working in a folder that belongs to us.
    return false
  }
}

/** Without /proc (macOS, Windows): a server that lets us in with the password of this folder is the one of this folder. */
async function endByLogin({ binaries, clusterFolder, superuser, password }: Orphan): Promise<void> {
  const { port } = postmasterOf(clusterFolder)
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: superuser,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 5000,
  })
  try {
    await client.connect()
    await client.end()
  } catch {
    // Nobody there, or somebody else: PostgreSQL itself judges the file when it starts.
    return
  }
  log.info({ port }, 'ending the database server that a killed process left behind')
  await runProgram({
    binaries,
    name: 'pg_ctl',
    clusterFolder,
    args: ({ cluster }) => ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '30'],
  }).exited
}

/** What a starting PostgreSQL writes into its folder: process number first, port on the fourth line. */
function postmasterOf(clusterFolder: string): { pid: number; port: number } {
  try {
    const lines = readFileSync(join(clusterFolder, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]) }
  } catch {
    return { pid: 0, port: 0 }
  }
}

function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended by itself between looking and telling.
  }
}
