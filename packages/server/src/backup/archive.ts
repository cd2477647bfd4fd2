import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, rmSync } from 'node:fs'
import { type FileHandle, link, open, rename, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { extract, pack } from 'tar-stream'
import { giveToFolderOwner } from '../platform/owned-file.ts'
import {
  backupCut,
  backupDamaged,
  fileExists,
  fileMissing,
  fileUnreadable,
  fileUnwritable,
  notABackup,
} from './backup-refusals.ts'

/** First entry of every backup; its name opens the file and says what it is. */
export const FIRST_ENTRY = 'recouvrance-backup.json'

// The last entry holds the SHA-256 of every byte before it: a tar whose end we can write down in advance.
const SEAL_ENTRY = 'SHA256'
const SEAL_BYTES = 2048
const END_OF_TAR = Buffer.alloc(1024)
const BLOCK = 512

export type Archive = {
  readonly bytes: number
  add(name: string, content: Buffer): Promise<void>
  /** Seals the file and gives it its name: until then nobody sees it, and it never replaces another. */
  finish(): Promise<void>
  /** Leaves nothing behind. */
  discard(): Promise<void>
}

/** @throws Refusal when the file exists or cannot be written */
export async function createArchive(file: string): Promise<Archive> {
  if (await exists(file)) throw fileExists(file)
  const draft = join(dirname(file), `.${basename(file)}.${randomBytes(4).toString('hex')}.draft`)
  const removeDraft = () => rmSync(draft, { force: true })
  const handle = await writing(file, async () => {
    const opened = await open(draft, 'wx', 0o600)
    giveToFolderOwner(draft)
    return opened
  })
  process.once('exit', removeDraft)
  const hash = createHash('sha256')
  let bytes = 0
  const write = async (content: Buffer) => {
    await writing(file, () => handle.writeFile(content))
    hash.update(content)
    bytes += content.length
  }
  const discard = async () => {
    await handle.close()
    removeDraft()
    process.removeListener('exit', removeDraft)
  }
  return {
    get bytes() {
      return bytes
    },
    add: async (name, content) => write(await tarEntry(name, content)),
    finish: async () => {
      await write(await seal(hash.copy().digest('hex')))
      await writing(file, () => handle.sync())
      await publish(draft, file)
      await discard()
    },
    discard,
  }
}

/**
 * Reads the whole file and compares it with its seal.
 * @throws Refusal when it is no backup, cut, or one byte of it has changed
 */
export async function checkArchive(file: string, onBytes: (done: number) => void): Promise<void> {
  const size = await sizeOf(file)
  if (size < BLOCK || !(await beginsLikeOne(file))) throw notABackup(file)
  if (size <= SEAL_BYTES || size % BLOCK !== 0) throw backupCut(file)
  const found = await reading(file, () => buffer(createReadStream(file, { start: size - SEAL_BYTES })))
  if (!found.toString('latin1').startsWith(`${SEAL_ENTRY}\0`)) throw backupCut(file)
  const hash = createHash('sha256')
  let done = 0
  await reading(file, async () => {
    for await (const chunk of createReadStream(file, {
      end: size - SEAL_BYTES - 1,
      highWaterMark: 2 ** 20,
    })) {
      hash.update(chunk)
      done += chunk.length
      onBytes(done)
    }
  })
  if (!found.equals(await seal(hash.digest('hex')))) throw backupDamaged(file)
}

/** The entries of a file that `checkArchive` has found sound, in order. */
export async function* readArchive(
  file: string,
  onBytes: (done: number) => void,
): AsyncGenerator<{ readonly name: string; readonly content: Buffer }> {
  const source = createReadStream(file, { highWaterMark: 2 ** 20 })
  const entries = extract()
  source.on('error', (error) => entries.destroy(error))
  source.pipe(entries)
  try {
    for await (const entry of entries) {
      const content = await buffer(entry)
      onBytes(source.bytesRead)
      if (entry.header.name !== SEAL_ENTRY) yield { name: entry.header.name, content }
    }
  } finally {
    source.destroy()
  }
}

export async function sizeOf(file: string): Promise<number> {
  const found = await reading(file, () => stat(file))
  if (!found.isFile()) throw notABackup(file)
  return found.size
}

async function beginsLikeOne(file: string): Promise<boolean> {
  const head = await reading(file, () => buffer(createReadStream(file, { end: BLOCK - 1 })))
  return head.toString('latin1').startsWith(`${FIRST_ENTRY}\0`)
}

async function seal(sha256: string): Promise<Buffer> {
  return Buffer.concat([await tarEntry(SEAL_ENTRY, Buffer.from(`${sha256}\n`)), END_OF_TAR])
}

/** Header, content and filling of one entry. Without owner and time: the same content makes the same bytes. */
async function tarEntry(name: string, content: Buffer): Promise<Buffer> {
  const tar = pack()
  tar.entry({ name, mode: 0o600, mtime: new Date(0) }, content)
  tar.finalize()
  const bytes = await buffer(tar)
  return bytes.subarray(0, bytes.length - END_OF_TAR.length)
}

/** A link, unlike a rename, never replaces what somebody else has put there meanwhile. */
async function publish(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw fileExists(file)
    // Some file systems (exFAT, network shares) know no links.
    await writing(file, () => rename(draft, file))
  }
  await syncFolder(dirname(file))
}

/** After a power cut the name is there too. Windows cannot open folders, and needs no help there. */
async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined
  try {
    handle = await open(folder, 'r')
    await handle.sync()
  } catch {
    // Not every file system lets a folder be synchronised; the file itself is.
  } finally {
    await handle?.close()
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw fileUnwritable(file, codeOf(error))
  }
}

async function writing<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw codeOf(error) === '' ? error : fileUnwritable(file, codeOf(error))
  }
}

async function reading<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw fileMissing(file)
    throw codeOf(error) === '' ? error : fileUnreadable(file, codeOf(error))
  }
}

/** What the operating system calls it: ENOSPC, EACCES… */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && 'syscall' in error ? String(error.code) : ''
}
