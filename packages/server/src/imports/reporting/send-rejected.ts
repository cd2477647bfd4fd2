import type { FastifyReply } from 'fastify'

/** The rejected lines as a file, in the layout of the one that they come from. */
export function sendRejected(reply: FastifyReply, name: string, books: boolean, content: Buffer) {
  return reply
    .type(`text/${books ? 'plain' : 'csv'}; charset=utf-8`)
    .header('content-disposition', `attachment; filename="import-${name}-rejected.${books ? 'txt' : 'csv'}"`)
    .send(content)
}
