import type { FastifyReply, FastifyRequest } from 'fastify'

export type Bytes = {
  readonly mediaType: string
  readonly sha256: Buffer
  readonly content: Uint8Array
  /** ASCII letters, digits, points and hyphens. */
  readonly fileName: string
}

// A message is made of texts that others wrote: in a browser it neither runs, loads, submits nor frames anything.
const HTML_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"

/** Answers bytes as they are. Their SHA-256 is the ETag: who has them already is told so. */
export function sendBytes(request: FastifyRequest, reply: FastifyReply, bytes: Bytes): FastifyReply {
  const { mediaType, sha256, content, fileName } = bytes
  const tag = `"${sha256.toString('hex')}"`
  // Asked again each time: who lost the right to see it does not keep it.
  reply.header('etag', tag).header('cache-control', 'private, no-cache')
  if (request.headers['if-none-match']?.split(',').some((known) => known.trim() === tag))
    return reply.code(304).send()
  if (mediaType.startsWith('text/html')) reply.header('content-security-policy', HTML_POLICY)
  const shown = mediaType.startsWith('text/html') || mediaType === 'application/pdf'
  return reply
    .header('content-disposition', `${shown ? 'inline' : 'attachment'}; filename="${fileName}"`)
    .type(mediaType)
    .send(Buffer.from(content.buffer, content.byteOffset, content.byteLength))
}
