import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Command, InvalidArgumentError } from 'commander'
import { BENCHMARKS } from '../../../benchmarks/registry.ts'
import { Refusal } from './refusal.ts'

const RUN_ONE = fileURLToPath(new URL('../../../benchmarks/run-one.ts', import.meta.url))
const NAMES = BENCHMARKS.flatMap(({ names }) => names)

export function benchCommands(program: Command): void {
  program
    .command('bench [names...]')
    .description(
      `measures this machine, one JSON line each; "api" stands for every "api.…": ${NAMES.join(', ')}`,
    )
    .option('--size <number>', 'rows instead of the documented size', positive)
    .action(async (names: string[], { size }: { size?: number }) => {
      for (const benchmark of chosen(names)) await runOne(benchmark.names[0] ?? '', size ?? benchmark.size)
    })
}

function chosen(names: readonly string[]) {
  const asked = (name: string, known: string) => known === name || known.startsWith(`${name}.`)
  const unknown = names.filter((name) => !NAMES.some((known) => asked(name, known)))
  if (unknown.length > 0)
    throw new Refusal(
      'not-found',
      `There is no benchmark "${unknown.join('", "')}". There are: ${NAMES.join(', ')}.`,
      `Il n’y a pas de banc d’essai « ${unknown.join(' », « ')} ». Il y a : ${NAMES.join(', ')}.`,
    )
  return BENCHMARKS.filter(
    (benchmark) =>
      names.length === 0 || benchmark.names.some((known) => names.some((name) => asked(name, known))),
  )
}

async function runOne(name: string, size: number): Promise<void> {
  const child = spawn(process.execPath, [RUN_ONE, name, String(size)], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, LOG_LEVEL: 'warn' },
  })
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`benchmark ${name} failed with exit code ${code}`)
}

function positive(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('a whole number above zero')
  return value
}
