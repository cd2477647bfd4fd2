import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** A child process of the product. */
export type Running = {
  readonly child: ChildProcess
  readonly pid: number
  /** Standard output and error so far. */
  output(): string
  /** Exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>
}

export const PROJECT = fileURLToPath(new URL('../../../..', import.meta.url))

const MAIN = join(PROJECT, 'packages/server/src/main.ts')
const CLI = join(PROJECT, 'packages/server/src/cli.ts')

/** A start takes half the processor time where the sources were compiled before, and these tests start a hundred. */
const NODE_COMPILE_CACHE = join(PROJECT, 'node_modules/.cache/node')

/** `npm start` without npm, on a free port. */
export function startServer(env: NodeJS.ProcessEnv, options: SpawnOptions = {}): Running {
  return run(process.execPath, [MAIN], { PORT: '0', ...env }, options)
}

/** A command of the command line, to its end. */
export async function runCommand(env: NodeJS.ProcessEnv, ...args: string[]) {
  const running = startCommand(env, ...args)
  const exit = await running.ended
  return { exit, output: running.output() }
}

export function startCommand(env: NodeJS.ProcessEnv, ...args: string[]): Running {
  return run(process.execPath, [CLI, ...args], env)
}

/** Runs a program in the root of the project, with no other setting of ours than those of `env`. */
export function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  options: SpawnOptions = {},
): Running {
  const foreign = Object.entries(process.env).filter(
    ([name]) => !/^(RECOUVRANCE_|npm_|DATABASE_URL|SMTP_URL|PORT|HOST|LOG_LEVEL|VITEST)/.test(name),
  )
  const child = spawn(program, args, {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
    env: { ...Object.fromEntries(foreign), NODE_COMPILE_CACHE, ...env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? -1))
    child.once('error', (error) => {
      output += error.message
    })
  })
  return { child, pid: child.pid ?? 0, output: () => output, ended }
}

/** Address of a server once `/readyz` answers 200. @throws when it ends or is not ready within `seconds` */
export async function ready(server: Running, seconds = 20): Promise<string> {
  for (const until = performance.now() + seconds * 1000; performance.now() < until; await sleep(25)) {
    if (server.child.exitCode !== null) break
    const url = /"url":"([^"]+)"/.exec(server.output())?.[1]
    if (url && (await statusOf(`${url}/readyz`)) === 200) return url
  }
  throw new Error(`not ready within ${seconds} s: ${server.output()}`)
}

export async function statusOf(url: string): Promise<number> {
  try {
    return (await fetch(url)).status
  } catch {
    return 0
  }
}

/** Asks a process to stop. @returns its exit code or signal */
export async function stop(running: Running, signal: NodeJS.Signals = 'SIGTERM') {
  running.child.kill(signal)
  return running.ended
}

/** Number of the database server that runs, or has last run, on a data folder; null when it has stopped cleanly. */
export function postmasterOf(dataFolder: string): number | null {
  try {
    return Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return null
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  return !isZombie(pid)
}

/** Ended, and still in the list because the first process of this machine does not collect its children at once. */
function isZombie(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

export async function until(condition: () => boolean, seconds = 10): Promise<void> {
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await sleep(20))
    if (condition()) return
  throw new Error(`${condition.toString()} was not met within ${seconds} s`)
}
