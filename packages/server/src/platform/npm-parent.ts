import { readFileSync } from 'node:fs'

type Process = { readonly name: string; readonly state: string; readonly parent: number }

/**
 * Calls `ended` when the npm that started this program is no longer there. npm passes signals on, but not the one that
 * kills it, and between it and us stand a shell and perhaps a watcher, which live on and hold the port for nobody.
 */
export function watchNpm(ended: () => void): void {
  const parent = process.ppid
  const npm = npmAbove(parent)
  const isThere = () => process.ppid === parent && (npm === null || isRunning(npm))
  const timer = setInterval(() => {
    if (isThere()) return
    clearInterval(timer)
    ended()
    endWatcher(parent)
  }, 1000)
  timer.unref()
}

/** `node --watch` would wait for a change of the source, and start again what nobody wants any more. */
function endWatcher(parent: number): void {
  try {
    if (process.ppid === parent && parent > 1) process.kill(parent, 'SIGTERM')
  } catch {
    // It ended by itself meanwhile.
  }
}

/** Number of the npm among the processes above; null where there is none to be seen (no /proc, or started directly). */
function npmAbove(parent: number): number | null {
  for (let pid = parent, levels = 0; pid > 1 && levels < 5; levels += 1) {
    const above = read(pid)
    if (above === null) return null
    if (above.name.startsWith('npm')) return pid
    pid = above.parent
  }
  return null
}

/** A process that was killed and that nobody has collected yet runs no more. */
function isRunning(pid: number): boolean {
  const found = read(pid)
  return found !== null && found.state !== 'Z'
}

function read(pid: number): Process | null {
  try {
    const [, name = '', state = '', parent = ''] =
      /^\d+ \((.*)\) (\S) (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    return { name, state, parent: Number(parent) }
  } catch {
    return null
  }
}
