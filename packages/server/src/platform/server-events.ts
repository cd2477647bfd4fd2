import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** Ends the streams of an application when it closes: it would wait for their readers otherwise. */
export function endWithApp(app: FastifyInstance): AbortSignal {
  const closing = new AbortController()
  app.addHook('preClose', async () => closing.abort())
  return closing.signal
}

/** Answers with server-sent events, one for each value, until the values end or the reader goes. */
export function sendEvents(reply: FastifyReply, values: AsyncIterable<object>): FastifyReply {
  return reply
    .type('text/event-stream')
    .header('cache-control', 'no-cache, no-transform')
    .header('x-accel-buffering', 'no')
    .send(Readable.from(written(values), { objectMode: false }))
}

// A reader whose stream has ended asks again after so long.
const ASK_AGAIN_MS = 300

async function* written(values: AsyncIterable<object>): AsyncGenerator<string> {
  yield `retry: ${ASK_AGAIN_MS}\n\n`
  for await (const value of values) yield `data: ${JSON.stringify(value)}\n\n`
}
