import { type ChildProcess, type IOType, type SpawnOptions, spawn } from 'node:child_process'
import { chmodSync, closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import type { PostgresBinaries } from './postgres-binaries.ts'

/** A program of PostgreSQL that runs, and the end of what it has said so far. */
export type Program = {
  readonly child: ChildProcess
  said(): string
  /** Exit code; null when a signal or a failed start ended it. */
  readonly exited: Promise<number | null>
}

export type ProgramOptions = {
  readonly binaries: PostgresBinaries
  readonly name: 'initdb' | 'postgres' | 'pg_ctl'
  readonly clusterFolder: string
  /** An open file that the program reads; it finds the file under the path given to `args`. */
  readonly file?: { readonly path: string; readonly descriptor: number }
  args(paths: { readonly cluster: string; readonly file: string }): readonly string[]
}

// Enough for what PostgreSQL says when it does not start.
const KEPT_CHARACTERS = 8192

/**
 * Runs a program of PostgreSQL on the cluster folder, in a session of its own: Ctrl-C in the terminal reaches us, and
 * we stop the server after its clients.
 *
 * Run as another user, it may not be able to walk down to the folder although it owns it (`/root`, `mktemp -d`); it
 * inherits the folder opened instead, and finds it again under its own file descriptors. That needs /proc: elsewhere
 * the folder must be reachable.
 */
export function runProgram(options: ProgramOptions): Program {
  const { binaries, name, clusterFolder, file } = options
  const byDescriptor = binaries.runAs !== null && existsSync('/proc/self/fd')
  if (binaries.runAs) chmodSync(clusterFolder, 0o700)
  const folder = byDescriptor ? openSync(clusterFolder, 'r') : null
  const paths = byDescriptor
    ? { cluster: '/proc/self/fd/3', file: '/proc/self/fd/4' }
    : { cluster: clusterFolder, file: file?.path ?? '' }
  const inherited: (IOType | number)[] = folder === null ? [] : [folder, file?.descriptor ?? 'ignore']
  const spawnOptions: SpawnOptions = {
    ...binaries.runAs,
    cwd: '/',
    env: environment(),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe', ...inherited],
  }
  try {
    return followed(spawn(join(binaries.folder, 'bin', name), options.args(paths), spawnOptions))
  } finally {
    if (folder !== null) closeSync(folder)
  }
}

/** Our own environment holds the secret and the addresses of other servers, and PG* variables would change ours. */
function environment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'LD_LIBRARY_PATH']
  return {
    ...Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
    LC_ALL: 'C',
  }
}

function followed(child: ChildProcess): Program {
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      text = (text + chunk.toString()).slice(-KEPT_CHARACTERS)
    })
  const exited = new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      text += error.message
      resolve(null)
    })
    // However this process ends, short of a kill, what it has started ends too and leaves its folder sound.
    const stopAtExit = () => child.kill('SIGINT')
    process.once('exit', stopAtExit)
    // Its children may hold the pipes for longer: what it said last is waited for, but not for long.
    child.once('exit', (code) => {
      process.removeListener('exit', stopAtExit)
      child.once('close', () => resolve(code))
      setTimeout(() => resolve(code), 250).unref()
    })
  })
  return { child, said: () => text.trim(), exited }
}
