/** People at their screens, in a process of their own: each asks again as soon as it has its answer. */
import pg from 'pg'
import type { Load, Script } from './api.ts'

process.on('message', (load: Load) => {
  const times = load.kind === 'http' ? askPages(load) : runScripts(load)
  times.then(
    (measured) => process.send?.({ times: measured }),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})

type Worker<T> = { readonly work: (thing: T) => Promise<void>; readonly close: () => Promise<void> }

async function askPages({ url, key, paths, clients }: Extract<Load, { kind: 'http' }>): Promise<number[]> {
  const headers = { authorization: `Bearer ${key}` }
  const work = async (path: string) => {
    const answer = await fetch(url + path, { headers })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  }
  return together(paths, clients, async () => ({ work, close: async () => {} }))
}

async function runScripts({ url, scripts, clients }: Extract<Load, { kind: 'sql' }>): Promise<number[]> {
  return together(scripts, clients, async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const work = async (script: Script) => {
      for (const { text, values } of script) await client.query(text, [...values])
    }
    return { work, close: () => client.end() }
  })
}

/** Each client takes the next thing to do as soon as it has done one. */
async function together<T>(
  things: readonly T[],
  clients: number,
  open: () => Promise<Worker<T>>,
): Promise<number[]> {
  const queue = things[Symbol.iterator]()
  const times: number[] = []
  const workers = await Promise.all(Array.from({ length: clients }, open))
  await Promise.all(
    workers.map(async ({ work }) => {
      for (const thing of queue) {
        const started = performance.now()
        await work(thing)
        times.push(performance.now() - started)
      }
    }),
  )
  for (const { close } of workers) await close()
  return times
}
