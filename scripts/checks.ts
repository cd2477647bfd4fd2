import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { bytesBefore, FIRST_SCREENS, MOST_BYTES } from './bundle-size.ts'
import { HABITS } from './habits/habits.ts'
import { sourceFiles } from './habits/source-files.ts'
import { crossedWalls, reasonOf, unreadFiles, wallNames } from './walls/cruise.ts'

type Result = { ok: boolean; output: string }

/** One thing that is judged. The last line of the output of a check that passes says what it looked at. */
export type Check = { name: string; run: () => Promise<Result> }

const ROOT = join(import.meta.dirname, '..')

const WALLED_FOLDERS = [
  'packages/core/src',
  'packages/server/src',
  'packages/web/src',
  'scripts',
  'benchmarks',
  'e2e',
]

/** The longest first: with two at a time that ends soonest. */
export const CHECKS: Check[] = [
  { name: 'tools', run: () => command('vitest', 'run', '--project', 'core', '--reporter', 'dot', 'scripts') },
  { name: 'dead-code', run: () => command('knip', '--no-progress') },
  { name: 'types', run: types },
  { name: 'generated', run: () => command('node', 'scripts/generate.ts', '--check') },
  { name: 'lock-file', run: () => command('npm', 'ci', '--dry-run', '--loglevel=error') },
  { name: 'lint', run: () => command('biome', 'ci', '--colors=off', '--error-on-warnings', '.') },
  { name: 'bundle', run: bundle },
  { name: 'walls', run: walls },
  { name: 'habits', run: habits },
]

/** Core is compiled without Node and DOM; the server, the tools and all tests together, since Node runs them all. */
async function types(): Promise<Result> {
  const projects = ['packages/core', '.', 'packages/web']
  const present = projects.filter((project) => existsSync(join(ROOT, project, 'tsconfig.json')))
  for (const project of present) {
    const cache = `node_modules/.cache/tsc/${project.replaceAll('/', '-')}.tsbuildinfo`
    const result = await command('tsc', '--project', project, '--incremental', '--tsBuildInfoFile', cache)
    if (!result.ok) return result
  }
  return { ok: true, output: `${present.length} projects compile` }
}

/** Builds the screens as `npm ci` does, and weighs what stands between a person and the first one. */
async function bundle(): Promise<Result> {
  const built = await command('npm', 'run', '--silent', 'build')
  if (!built.ok) return built
  const weights = FIRST_SCREENS.map((screen) => bytesBefore(join(ROOT, 'packages/web/dist'), screen))
  const most = Math.max(...weights)
  const figure = `${Math.round(most / 1000)} of ${MOST_BYTES / 1000} KB of JavaScript before the first screen`
  return { ok: most <= MOST_BYTES, output: figure }
}

async function walls(): Promise<Result> {
  const folders = WALLED_FOLDERS.filter((folder) => existsSync(join(ROOT, folder)))
  const { modules, crossed } = await crossedWalls(ROOT, folders)
  const onDisk = sourceFiles(ROOT).map(({ path }) => path)
  const problems = [
    ...crossed.map(({ rule, from, to }) => `${from} imports ${to}\n  ${rule}: ${reasonOf(rule)}`),
    ...unreadFiles(modules, onDisk, folders).map((path) => `${path} was not read by the cruiser`),
    ...(modules.length === 0 ? ['no module was read at all'] : []),
  ]
  if (problems.length > 0) return { ok: false, output: problems.join('\n') }
  return { ok: true, output: `${modules.length} modules, ${wallNames().length} walls` }
}

async function habits(): Promise<Result> {
  const files = sourceFiles(ROOT)
  const breaches = Object.values(HABITS).flatMap((habit) => habit(files))
  if (breaches.length > 0) return { ok: false, output: breaches.join('\n') }
  return { ok: true, output: `${files.length} files, ${Object.keys(HABITS).length} habits` }
}

function command(program: string, ...args: string[]): Promise<Result> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
    child.once('error', (error) => resolve({ ok: false, output: `${program}: ${error.message}` }))
    child.once('close', (code) => resolve({ ok: code === 0, output }))
  })
}
