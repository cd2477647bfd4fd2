import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { en } from './en.ts'
import { enOccasional } from './en-occasional.ts'
import { fr } from './fr.ts'
import { frOccasional } from './fr-occasional.ts'

type Tree = { readonly [key: string]: string | Tree }

function flat(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flat(value, `${path}${key}.`),
  )
}

const french = new Map(flat({ ...fr, ...frOccasional }))
const english = new Map(flat({ ...en, ...enOccasional }))

/** The source of every screen, without its catalogues. */
function sourceOfScreens(): string {
  const folder = join(import.meta.dirname, '..')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/i18n\/(fr|en)\b|\.gen\.ts$|\.test\.ts$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}

it('both languages have the same keys, and none is empty', () => {
  expect([...english.keys()]).toEqual([...french.keys()])
  for (const [key, text] of [...french, ...english]) expect(text.trim(), key).not.toBe('')
})

it('both languages have the same values to fill in', () => {
  const values = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted()
  for (const [key, text] of french) expect(values(english.get(key)), key).toEqual(values(text))
})

it('a plural has its singular', () => {
  for (const key of french.keys())
    if (key.endsWith('_one')) expect(french.has(key.replace(/_one$/, '_other')), key).toBe(true)
})

it('every text is shown somewhere', () => {
  const source = sourceOfScreens()
  const unused = [...french.keys()].filter((key) => {
    const plain = key.replace(/_(one|other)$/, '')
    const group = plain.slice(0, plain.lastIndexOf('.'))
    return !source.includes(`'${plain}'`) && !source.includes(`\`${group}.\${`)
  })
  expect(unused).toEqual([])
})

// What is opened by its address before the texts of the other screens are there, and what stands around it.
const EVERY_DAY = [
  'frame.tsx',
  'keys/global-keys.tsx',
  'day/day-page.tsx',
  'portfolio/portfolio-page.tsx',
  'customers/debtor-page.tsx',
  'reminders/departures-page.tsx',
  'access/sign-in-page.tsx',
  'access/return-page.tsx',
  'access/reset-password-page.tsx',
  'access/invitation-page.tsx',
]

// What is loaded right after these texts, or with them, has them.
const AFTER_THE_TEXTS = /await loadOccasionalTexts\(\)\s+return \(await import\('[^']+'\)\)/g
const WITH_THE_TEXTS = /onOccasion\(\s*async \(\) => \(?await import\('[^']+'\)/g

/** The sources of these files and of all that they import, at once or on demand, before the other texts are there. */
function sourcesFrom(files: readonly string[]): string {
  const seen = new Map<string, string>()
  const read = (path: string) => {
    if (seen.has(path) || /i18n\/(fr|en)\b|\.gen\.ts$/.test(path)) return
    const source = readFileSync(path, 'utf8')
    seen.set(path, source)
    for (const [, from = ''] of source
      .replace(AFTER_THE_TEXTS, '')
      .replace(WITH_THE_TEXTS, '')
      .matchAll(/(?:from|import\()\s*'(\.[^']+\.tsx?)'/g))
      read(join(path, '..', from))
  }
  for (const file of files) read(join(import.meta.dirname, '../back-office', file))
  return [...seen.values()].join('\n')
}

it('no screen of every day shows a text that is loaded with the others', () => {
  const source = sourcesFrom(EVERY_DAY)
  expect(source).toContain('legal.line')
  const occasional = flat(frOccasional).map(([key]) => key.replace(/_(one|other)$/, ''))
  const shown = occasional.filter((key) => {
    const group = key.slice(0, key.lastIndexOf('.'))
    return source.includes(`'${key}'`) || source.includes(`\`${group}.\${`)
  })
  expect(shown).toEqual([])
})
