import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import {
  compressedFileCut,
  emptyFile,
  fileNotFound,
  fileNotReadable,
  fileTooLarge,
  notAFile,
  unfoldsTooFar,
} from './file-refusals.ts'

/** A file on disk that is read several times, from the beginning, in constant memory. */
export type SourceFile = {
  readonly path: string
  /** Name given by the user: an upload lies under another path. */
  readonly name: string
  readonly bytes: number
  /** The first bytes, as they lie on disk. */
  readonly head: Buffer
  readonly gzip: boolean
}

/** Called with the bytes read so far from the disk: a progress bar compares them with `SourceFile.bytes`. */
export type OnBytes = (bytesRead: number) => void

// A ten-year FEC of a large company is about 2 GB. Beyond 4 GiB the caller most likely gave the wrong file.
const MAX_FILE_BYTES = 4 * 2 ** 30

// Books fold to a tenth or a twentieth. What unfolds a hundredfold is made to fill memory or time.
const MAX_UNFOLDING = 100
const FREELY_UNFOLDED_BYTES = 16 * 2 ** 20

const HEAD_BYTES = 64 * 1024
const CHUNK_BYTES = 1024 * 1024

/**
 * Looks at a path and reads its first bytes.
 * @throws FileRefusal when it is missing, not a regular file, unreadable, empty or larger than `MAX_FILE_BYTES`
 */
export async function openSource(path: string, name: string = basename(path)): Promise<SourceFile> {
  const stats = await readable(path, () => stat(path))
  if (!stats.isFile()) throw notAFile(name)
  if (stats.size === 0) throw emptyFile()
  if (stats.size > MAX_FILE_BYTES) throw fileTooLarge(stats.size, MAX_FILE_BYTES)
  const handle = await readable(path, () => open(path, 'r'))
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const head = buffer.subarray(0, bytesRead)
    return { path, name, bytes: stats.size, head, gzip: head[0] === 0x1f && head[1] === 0x8b }
  } finally {
    await handle.close()
  }
}

/** The bytes on disk, in chunks that are valid until the next one is asked for. */
export async function* diskChunks(source: SourceFile, onBytes?: OnBytes): AsyncGenerator<Buffer> {
  const handle = await open(source.path, 'r')
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES)
  let total = 0
  try {
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, total)
      if (bytesRead === 0) return
      total += bytesRead
      onBytes?.(total)
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

/**
 * The content: what lies on disk, unfolded when it is gzip. The unfolded size is bounded like a plain file's.
 * @throws FileRefusal when the compressed file is cut or damaged, or unfolds beyond the limit
 */
export async function* contentChunks(source: SourceFile, onBytes?: OnBytes): AsyncGenerator<Buffer> {
  if (!source.gzip) {
    yield* diskChunks(source, onBytes)
    return
  }
  const limit = Math.min(MAX_FILE_BYTES, Math.max(FREELY_UNFOLDED_BYTES, source.bytes * MAX_UNFOLDING))
  let total = 0
  const disk = Readable.from(copies(diskChunks(source, onBytes)), { objectMode: false })
  const unfolded = disk.pipe(createGunzip({ chunkSize: 256 * 1024 }))
  disk.on('error', (error) => unfolded.destroy(error))
  try {
    for await (const chunk of unfolded as AsyncIterable<Buffer>) {
      total += chunk.length
      if (total > MAX_FILE_BYTES) throw fileTooLarge(total, MAX_FILE_BYTES)
      if (total > limit) throw unfoldsTooFar(MAX_UNFOLDING)
      yield chunk
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^Z_/.test(String(error.code))) throw compressedFileCut()
    throw error
  } finally {
    disk.destroy()
    unfolded.destroy()
  }
}

/** Chunks that stay valid: a stream keeps several of them in its queue. */
async function* copies(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk)
}

async function readable<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw fileNotFound(path)
    if (error.code === 'EISDIR') throw notAFile(path)
    throw fileNotReadable(path, String(error.code))
  }
}
