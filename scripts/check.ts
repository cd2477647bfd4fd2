/**
 * `npm run check`: everything about the code that can be judged without the tests of the product.
 * `npm run check -- types walls` runs only these. Exit code 1 when one fails.
 */
import { availableParallelism } from 'node:os'
import { CHECKS, type Check } from './checks.ts'

type Outcome = { check: Check; seconds: number; ok: boolean; output: string }

const started = performance.now()
const names = process.argv.slice(2)
const unknown = names.filter((name) => !CHECKS.some((check) => check.name === name))
if (unknown.length > 0) {
  console.error(
    `no check called ${unknown.join(', ')}; there are ${CHECKS.map(({ name }) => name).join(', ')}`,
  )
  process.exit(2)
}
const waiting = CHECKS.filter(({ name }) => names.length === 0 || names.includes(name))
const outcomes: Outcome[] = []
await Promise.all(Array.from({ length: availableParallelism() }, work))

const failed = outcomes.filter(({ ok }) => !ok)
for (const { check, output } of failed) console.log(`\n--- ${check.name} ---\n${output}`)
const result =
  failed.length === 0 ? 'all is well' : `failed: ${failed.map(({ check }) => check.name).join(', ')}`
console.log(
  `\n${outcomes.length} ${outcomes.length === 1 ? 'check' : 'checks'} in ${seconds(started)} s, ${result}`,
)
process.exitCode = failed.length === 0 ? 0 : 1

async function work(): Promise<void> {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const from = performance.now()
    const { ok, output } = await check.run()
    outcomes.push({ check, seconds: seconds(from), ok, output })
    const gist = ok ? (output.trim().split('\n').at(-1) ?? '') : ''
    console.log(
      `${ok ? 'ok  ' : 'FAIL'} ${check.name.padEnd(10)} ${seconds(from).toFixed(1).padStart(5)} s  ${gist}`,
    )
  }
}

function seconds(from: number): number {
  return Math.round((performance.now() - from) / 100) / 10
}
