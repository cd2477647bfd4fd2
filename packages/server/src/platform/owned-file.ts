import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Refusal } from '../refusal.ts'

/**
 * The secret kept in `file`, made at the first call. Two processes starting together get the same one, and a power
 * cut leaves a whole secret or none.
 * @throws Refusal when the file is there and holds nothing
 */
export function keptSecret(file: string, bytes: number): string {
  const known = readIfThere(file)
  const secret = known ?? readFileSync(createOnce(file, randomBytes(bytes).toString('hex')), 'utf8')
  if (secret.trim() !== '') return secret.trim()
  throw new Refusal(
    'data-folder-unusable',
    `${file} is empty. Put its content back from a copy of the data folder.`,
    `${file} est vide. Remettez son contenu depuis une copie du dossier de données.`,
  )
}

/** Puts `text` in the place of what `file` holds, whole or not at all. Nobody but its owner may read it. */
export function replaceFile(file: string, text: string): void {
  renameSync(draftOf(file, text), file)
}

/** What root makes in the folder of an ordinary user belongs to that user, who would be shut out of it otherwise. */
export function giveToFolderOwner(file: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(dirname(file))
  chownSync(file, uid, gid)
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw new Refusal(
      'data-folder-unusable',
      `${file} cannot be read by this user. Start as the user who made the data folder.`,
      `${file} n’est pas lisible par cet utilisateur. Lancez avec l’utilisateur qui a créé le dossier de données.`,
    )
  }
}

/** Whoever comes second finds the file of the first: a link, unlike a rename, never replaces. */
function createOnce(file: string, text: string): string {
  const draft = draftOf(file, text)
  try {
    linkSync(draft, file)
  } catch (error) {
    // Some file systems (exFAT, network shares) know no links; there the folder lock has to be enough.
    if (!isCode(error, 'EEXIST')) renameSync(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
  return file
}

function draftOf(file: string, text: string): string {
  const draft = join(dirname(file), `.${randomBytes(6).toString('hex')}.draft`)
  const descriptor = openSync(draft, 'wx', 0o600)
  try {
    writeSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  giveToFolderOwner(draft)
  return draft
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
