/** One benchmark in a process of its own, so that its peak memory is its own: `node run-one.ts NAME SIZE`. */
import { BENCHMARKS } from './registry.ts'

const [name = '', size = ''] = process.argv.slice(2)
const benchmark = BENCHMARKS.find(({ names }) => names.includes(name))
if (!benchmark) throw new Error(`no benchmark called ${name}`)
for (const line of await benchmark.run(Number(size))) process.stdout.write(`${JSON.stringify(line)}\n`)
