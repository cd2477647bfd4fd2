import { posix } from 'node:path'
import { typesetFrench } from './french-spaces.ts'
import type { SourceFile } from './source-files.ts'

/** A habit of the house that no tool checks for us: answers one sentence per breach, with the place. */
export type Habit = (files: readonly SourceFile[]) => string[]

const REFUSED_FOLDERS = [
  'utils',
  'util',
  'helpers',
  'common',
  'shared',
  'types',
  'constants',
  'misc',
  'interfaces',
]

/** A folder says which part of the trade it holds; these names hold whatever had no place. */
export const foldersNameTheTrade: Habit = (files) => {
  const folders = new Set(files.flatMap(({ path }) => foldersOf(path)))
  return [...folders]
    .filter((folder) => REFUSED_FOLDERS.includes(posix.basename(folder)))
    .map((folder) => `${folder}/: name the folder after what it is about`)
}

const ROLES = [
  'routes',
  'schema',
  'queries',
  'table',
  'permissions',
  'jobs',
  'commands',
  'test',
  'data-test',
  'e2e-test',
  'config',
  'gen',
]

/** `noun.role.ts` has one of few roles: a reader who knows one feature knows them all. */
export const rolesAreFew: Habit = (files) =>
  files
    .filter(({ path }) => /^packages\/.*\.tsx?$/.test(path))
    .flatMap(({ path }) => {
      const roles = posix.basename(path).split('.').slice(1, -1)
      const unknown = roles.filter((role) => !ROLES.includes(role))
      return unknown.map((role) => `${path}: "${role}" is none of the roles ${ROLES.join(', ')}`)
    })

/**
 * A migration is a numbered folder with its SQL and its reason; each number is given once. Two that are written side by
 * side have theirs beforehand and land in either order.
 */
export const migrationsSayWhy: Habit = (files) => {
  const inside = files.filter(({ path }) => path.startsWith('packages/server/migrations/'))
  const folders = [...new Set(inside.map(({ path }) => path.split('/')[3] ?? ''))].toSorted()
  return folders.flatMap((folder, index) => {
    const path = `packages/server/migrations/${folder}`
    const taken = folders[index - 1]?.slice(0, 4) === folder.slice(0, 4)
    const named = /^\d{4}-[a-z-]+$/.test(folder) && !taken
    const missing = ['up.sql', 'why.md'].filter(
      (name) => !inside.some((file) => file.path === `${path}/${name}`),
    )
    return [
      ...(named ? [] : [`${path}: a migration is called NNNN-what-it-brings, with a number of its own`]),
      ...missing.map((name) => `${path}: has no ${name}`),
    ]
  })
}

const SWITCHED_OFF = /\b(?:test|it|describe|suite)\s*\.\s*(?:only|skip|skipIf|runIf|todo|fails)\b/

/** A test that does not run proves nothing, and one that runs alone hides the others. */
export const testsRun: Habit = (files) =>
  linesOf(files, /\.test\.tsx?$|\.data-test\.ts$/, SWITCHED_OFF, 'a test is switched off or runs alone')

const LEFT_OVER = /\b(?:TODO|FIXME|XXX|HACK)\b/

/** What is left to do is an issue, not a comment. */
export const nothingIsLeftOver: Habit = (files) =>
  linesOf(files, /\.(?:tsx?|sql|typ|md|mjml)$/, LEFT_OVER, 'do it, or open an issue')

const SUPPRESSION = /@ts-(?:ignore|nocheck|expect-error)|biome-ignore-all|eslint-disable/

/** The compiler is not silenced; lint only line by line, with the reason that Biome asks for. */
export const nothingIsSilenced: Habit = (files) =>
  linesOf(files, /\.tsx?$/, SUPPRESSION, 'mend what the compiler or the linter says')

/** A link to a file of the project leads somewhere, in documents and in comments alike. */
export const linksLead: Habit = (files) => {
  const paths = new Set(files.flatMap(({ path }) => [path, ...foldersOf(path)]))
  return files.filter(isJudged).flatMap(({ path, text }) =>
    linksOf(path, text)
      .filter((target) => !paths.has(target))
      .map((target) => `${path}: leads to ${target}, which does not exist`),
  )
}

/** French texts for people have the spaces of French typography. */
export const frenchIsTypeset: Habit = (files) =>
  files
    .filter((file) => typesetFrench(file) !== file.text)
    .map(({ path }) => `${path}: a plain space before : ; ! ? or inside « »: npm run typeset mends it`)

function linksOf(path: string, text: string): string[] {
  if (path.endsWith('.md')) {
    const links = [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target)
    return links
      .filter((target) => !/^[a-z]+:/.test(target))
      .map((target) => posix.join(posix.dirname(path), target).replace(/\/$/, ''))
  }
  if (!/\.(?:tsx?|cjs|sql)$/.test(path)) return []
  return [...text.matchAll(/\bdocs\/[a-z0-9/-]+\.md\b/g)].map(([target]) => target)
}

function linesOf(files: readonly SourceFile[], which: RegExp, wrong: RegExp, sentence: string): string[] {
  return files
    .filter((file) => which.test(file.path) && isJudged(file))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, index) => (wrong.test(line) ? [`${path}:${index + 1}: ${sentence}`] : [])),
    )
}

/** The habits and their tests are full of the very words that they look for. */
function isJudged({ path }: SourceFile): boolean {
  return !path.startsWith('scripts/habits/')
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

export const HABITS: Record<string, Habit> = {
  foldersNameTheTrade,
  rolesAreFew,
  migrationsSayWhy,
  testsRun,
  nothingIsLeftOver,
  nothingIsSilenced,
  linksLead,
  frenchIsTypeset,
}
