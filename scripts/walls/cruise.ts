import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser'

export type CrossedWall = { rule: string; from: string; to: string }

export type Cruise = {
  /** Source files that were read, from the root, packages of npm left out. */
  modules: string[]
  crossed: CrossedWall[]
}

const ROOT = join(import.meta.dirname, '../..')
const WALLS: IConfiguration = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs'))

/** Names of all walls of `.dependency-cruiser.cjs`. */
export function wallNames(): string[] {
  return (WALLS.forbidden ?? []).map((rule) => rule.name ?? '')
}

/** Why the wall stands and what to do instead. */
export function reasonOf(wall: string): string {
  return WALLS.forbidden?.find((rule) => rule.name === wall)?.comment ?? ''
}

/**
 * Reads every import below `folders` of the tree at `root` and lists those that cross a wall.
 * @param folders paths from `root`
 */
export async function crossedWalls(root: string, folders: string[]): Promise<Cruise> {
  const { enhancedResolveOptions, ...options } = WALLS.options ?? {}
  const { output } = await cruise(
    folders,
    { ...options, baseDir: root, validate: true, ruleSet: { forbidden: WALLS.forbidden ?? [] } },
    enhancedResolveOptions,
  )
  const { modules, summary } = output as ICruiseResult
  return {
    modules: modules
      .filter(
        (module) => !module.coreModule && !module.couldNotResolve && !module.source.includes('node_modules/'),
      )
      .map((module) => module.source),
    crossed: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}

/**
 * Source files below `folders` that were not read. A cruiser that cannot read TypeScript finds nothing wrong in
 * nothing (seen with TypeScript 7), so silence is believed only about files that it has seen.
 */
export function unreadFiles(
  modules: readonly string[],
  onDisk: readonly string[],
  folders: readonly string[],
): string[] {
  const read = new Set(modules)
  return onDisk.filter(
    (path) =>
      /\.tsx?$/.test(path) && folders.some((folder) => path.startsWith(`${folder}/`)) && !read.has(path),
  )
}
