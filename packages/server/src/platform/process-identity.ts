import { readFileSync } from 'node:fs'

/** A process and when it started: after a restart another program may have got its number. */
export type ProcessIdentity = { readonly pid: number; readonly startedAtTicks: string | null }

export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, startedAtTicks: startOf(process.pid) }
}

/** Whether exactly this process still runs. */
export function isRunning({ pid, startedAtTicks }: ProcessIdentity): boolean {
  return isAlive(pid) && startOf(pid) === startedAtTicks
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function isZombie(pid: number): boolean {
  return statFields(pid)?.[0] === 'Z'
}

function startOf(pid: number): string | null {
  return statFields(pid)?.[19] ?? null
}

/** Fields of /proc/PID/stat after the program's name, which may itself hold spaces; null where there is no /proc. */
function statFields(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}
