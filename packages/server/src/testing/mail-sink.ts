import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type SunkMail = { readonly to: string; readonly raw: Buffer }

export type MailSink = {
  readonly url: string
  readonly mails: readonly SunkMail[]
  read(): Promise<ParsedMail[]>
  close(): Promise<void>
}

export type SinkBehaviour = {
  /** The answer to RCPT TO, when it is not "yes". */
  readonly refuse?: (address: string) => { readonly code: number; readonly text: string } | null
  /** Waits before it says that a message was taken. */
  readonly thinkMs?: number
}

/** A mail server that keeps what it is given and delivers nothing. */
export async function openMailSink({ refuse, thinkMs = 0 }: SinkBehaviour = {}): Promise<MailSink> {
  const mails: SunkMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => {
      const no = refuse?.(address)
      if (!no) return done()
      done(Object.assign(new Error(no.text), { responseCode: no.code }))
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo[0]?.address ?? '', raw: Buffer.concat(chunks) })
        setTimeout(() => done(), thinkMs)
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    read: () => Promise.all(mails.map(({ raw }) => simpleParser(raw))),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
