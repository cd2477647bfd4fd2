import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Chunk = {
  readonly file: string
  readonly imports?: readonly string[]
  readonly isEntry?: boolean
}

/** What a browser may have to load, gzipped, before the first screen stands. */
export const MOST_BYTES = 300 * 1000

/** Screens that somebody may open first. */
export const FIRST_SCREENS = [
  'src/back-office/access/sign-in-page.tsx',
  'src/back-office/day/day-page.tsx',
  'src/back-office/portfolio/portfolio-page.tsx',
  'src/back-office/customers/debtor-page.tsx',
  'src/back-office/reminders/departures-page.tsx',
]

// Loaded before anything is drawn; the French one, which is the largest.
const TEXTS = 'src/i18n/fr.ts'

/** Gzipped JavaScript of the entry, of the texts and of one screen, with all that they import. */
export function bytesBefore(dist: string, screen: string): number {
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  const entries = Object.keys(manifest).filter((name) => manifest[name]?.isEntry)
  if (entries.length === 0 || !manifest[screen]) throw new Error(`${screen} is not in the manifest`)
  const files = new Set<string>()
  const add = (name: string): void => {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`${name} is not in the manifest`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    for (const other of chunk.imports ?? []) add(other)
  }
  for (const name of [...entries, TEXTS, screen]) add(name)
  return [...files].reduce((sum, file) => sum + readFileSync(join(dist, `${file}.gz`)).byteLength, 0)
}
