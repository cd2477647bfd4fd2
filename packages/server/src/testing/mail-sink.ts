import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type SunkMail = { readonly to: string; readonly raw: Buffer }

export type MailSink = {
  readonly url: string
  readonly mails: readonly SunkMail[]
  read(): Promise<ParsedMail[]>
  /** Connections that are open. */
  connections(): number
  close(): Promise<void>
}

type Answer = { readonly code: number; readonly text: string }

export type SinkBehaviour = {
  /** The answer to RCPT TO, when it is not "yes". */
  readonly refuse?: (address: string) => Answer | null
  /** The answer to the last byte of a message, when it is not "yes". `cut`: none, the connection is closed. */
  readonly refuseMessage?: (address: string) => Answer | 'cut' | null
  /** Waits before it says that a message was taken. */
  readonly thinkMs?: number
}

/** A mail server that keeps what it is given and delivers nothing. */
export async function openMailSink(behaviour: SinkBehaviour = {}): Promise<MailSink> {
  const { refuse, refuseMessage, thinkMs = 0 } = behaviour
  const mails: SunkMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => {
      const no = refuse?.(address)
      done(no ? asError(no) : undefined)
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? ''
        const no = refuseMessage?.(to) ?? null
        if (no === null || no === 'cut') mails.push({ to, raw: Buffer.concat(chunks) })
        if (no === 'cut') for (const connection of server.connections) connection.close()
        else setTimeout(() => done(no && asError(no)), thinkMs)
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    connections: () => server.connections.size,
    url: `smtp://127.0.0.1:${port}`,
    mails,
    read: () => Promise.all(mails.map(({ raw }) => simpleParser(raw))),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

function asError({ code, text }: Answer): Error {
  return Object.assign(new Error(text), { responseCode: code })
}
