/** `npm run dev`: the server restarts and the screens reload when their files change; open the address of Vite. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const programs = [
  ['node', '--watch', 'packages/server/src/main.ts'],
  ['vite', 'packages/web', '--config', 'packages/web/vite.config.ts'],
] as const

const running: ChildProcess[] = programs.map(([program, ...args]) =>
  spawn(program, args, { cwd: root, stdio: 'inherit' }),
)
// One without the other is no use: the first that ends takes the other along.
for (const child of running)
  child.once('exit', (code) => {
    process.exitCode ??= code ?? 0
    for (const other of running) other.kill()
  })
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    for (const child of running) child.kill(signal)
  })
