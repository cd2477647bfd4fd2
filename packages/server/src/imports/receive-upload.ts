import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Folder of an uploaded file, removed when the request ends. */
    uploadFolder: string | null
  }
}

const FILE_FIELD = 'file'
const STORED_NAME = 'upload'

/**
 * Stores the file of a form as it arrives, in constant memory, and puts the form into the body: its fields, and the
 * file as its name and fingerprint. Validation and `Idempotency-Key` then see a body like any other.
 * @throws Refusal when the request is no form, a broken one, has no file or one beyond the limit of uploads
 */
export async function receiveUpload(request: FastifyRequest): Promise<void> {
  await receiveFile(request)
}

export type UploadLimit = { readonly bytes: number; readonly refusal: () => Refusal }

/** The same for a route that takes less than an upload may be. */
export async function receiveFile(request: FastifyRequest, limit?: UploadLimit): Promise<void> {
  if (!request.isMultipart()) throw noUpload()
  const folder = await mkdtemp(join(tmpdir(), 'recouvrance-upload-'))
  request.uploadFolder = folder
  const body = await readForm(request, folder, limit).catch((error: unknown) => {
    throw isBrokenForm(error) ? brokenForm(error) : error
  })
  if (body[FILE_FIELD] === undefined) throw noUpload()
  request.body = body
}

async function readForm(
  request: FastifyRequest,
  folder: string,
  limit: UploadLimit | undefined,
): Promise<Record<string, unknown>> {
  const body: Record<string, unknown> = {}
  for await (const part of request.parts(limit && { limits: { fileSize: limit.bytes } })) {
    if (part.type === 'field') {
      if (part.value !== '') body[part.fieldname] = part.value
      continue
    }
    const hash = createHash('sha256')
    const hashed = new Transform({
      transform(chunk: Buffer, _, done) {
        hash.update(chunk)
        done(null, chunk)
      },
    })
    await pipeline(part.file, hashed, createWriteStream(uploadedFile(folder), { mode: 0o600 }))
    if (part.file.truncated) throw limit?.refusal() ?? uploadTooLarge(part.file.bytesRead)
    if (part.fieldname === FILE_FIELD)
      body[FILE_FIELD] = { name: nameOf(part.filename), sha256: hash.digest('hex') }
  }
  return body
}

// The parser of forms throws plain errors; those of files and of the framework have a code, ours are refusals.
function isBrokenForm(error: unknown): error is Error {
  return error instanceof Error && error.name === 'Error' && !('code' in error)
}

export function uploadedFile(folder: string): string {
  return join(folder, STORED_NAME)
}

/** Whatever became of the request: a client may go away in the middle of it. */
export async function removeUpload(request: FastifyRequest): Promise<void> {
  if (request.uploadFolder) await rm(request.uploadFolder, { recursive: true, force: true })
}

const LONGEST_NAME = 200

function nameOf(filename: string | undefined): string {
  return basename(filename ?? '').slice(-LONGEST_NAME) || STORED_NAME
}

function uploadTooLarge(limitBytes: number): Refusal {
  const mib = Math.floor(limitBytes / 2 ** 20)
  return new Refusal(
    'too-large',
    `At most ${mib} MiB can be uploaded. Compress the file with gzip, or import it with the command line.`,
    `Un envoi est limité à ${mib} Mio. Compressez le fichier avec gzip, ou importez-le en ligne de commande.`,
  )
}

function brokenForm({ message }: Error): Refusal {
  return new Refusal(
    'invalid-request',
    `The form cannot be read (${message}): it was cut or badly written. Send it again.`,
    `Le formulaire est illisible (${message}) : il a été coupé ou mal écrit. Envoyez-le de nouveau.`,
  )
}

function noUpload(): Refusal {
  return new Refusal(
    'invalid-request',
    'Send the file as multipart/form-data, in the field "file".',
    'Envoyez le fichier en multipart/form-data, dans le champ « file ».',
  )
}
