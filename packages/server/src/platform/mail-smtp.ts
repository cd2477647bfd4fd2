import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { Refusal } from '../refusal.ts'
import { DomainRate } from './mail-rate.ts'
import { connectWithin, type MayReach } from './mail-reach.ts'
import type { MailOutcome, MailTransport, OutgoingMail } from './mail-transport.ts'

/** What nodemailer's connections are opened with. */
type ServerSettings = {
  readonly host: string
  readonly port: number
  readonly secure: boolean
  readonly auth: { readonly user: string; readonly pass: string } | null
  /** Says nothing before the connection is encrypted. */
  readonly requireTLS: boolean
  readonly tls: { readonly rejectUnauthorized: boolean }
}

// A server may think for minutes after the last byte (RFC 5321 4.5.3.2.6 gives it ten); giving up earlier makes a
// message that arrived one "to verify".
const ANSWER_TIMEOUT_MS = 300_000
const CONNECT_TIMEOUT_MS = 20_000
/** A connection is closed after this long without a message: servers count open ones. */
const IDLE_MS = 5_000

/**
 * Sends over a few connections that are kept open. Not nodemailer's own pool: that one queues a message again when its
 * connection closes, without telling whether it had left; here no byte of a message is ever sent twice.
 * @param mayReach null: wherever the address leads, for who runs the installation gave it
 */
export function openSmtp(
  url: string,
  connections: number,
  domainRate: number | null,
  mayReach: MayReach | null = null,
): MailTransport {
  const server = parseSmtpUrl(url)
  const rate = new DomainRate(domainRate)
  const lines = Array.from({ length: connections }, () => new SmtpLine(server, mayReach))
  const free = [...lines]
  const waiting: ((line: SmtpLine) => void)[] = []
  const inHand = new Set<Promise<MailOutcome>>()

  const take = async (): Promise<SmtpLine> => free.pop() ?? new Promise((resolve) => waiting.push(resolve))
  const give = (line: SmtpLine): void => {
    const next = waiting.shift()
    if (next) next(line)
    else free.push(line)
  }
  const sendOne = async (mail: OutgoingMail): Promise<MailOutcome> => {
    await rate.turn(mail.to)
    const line = await take()
    try {
      return await line.send(mail)
    } finally {
      give(line)
    }
  }
  return {
    kind: 'smtp',
    connections,
    send: (mail) => {
      const sending = sendOne(mail)
      inHand.add(sending)
      return sending.finally(() => inHand.delete(sending))
    },
    close: async () => {
      while (inHand.size > 0) await Promise.all(inHand)
      for (const line of lines) line.close()
    },
  }
}

/** `smtp://user:password@host:587`, `smtps://host:465`; `?tls.rejectUnauthorized=false` for a server of one's own. */
export function parseSmtpUrl(text: string): ServerSettings {
  const url = URL.canParse(text) ? new URL(text) : null
  if (
    !url ||
    !/^smtps?:$/.test(url.protocol) ||
    url.hostname === '' ||
    !isDecodable(url.username + url.password)
  )
    throw new Refusal(
      'invalid-request',
      'SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host:465.',
      'SMTP_URL doit avoir la forme smtp://utilisateur:motdepasse@hote:587 ou smtps://utilisateur:motdepasse@hote:465.',
    )
  const secure = url.protocol === 'smtps:'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    auth: url.username
      ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
      : null,
    requireTLS: url.searchParams.get('requireTls') === 'true',
    tls: { rejectUnauthorized: url.searchParams.get('tls.rejectUnauthorized') !== 'false' },
  }
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

type SmtpError = Error & {
  readonly code?: string | undefined
  readonly command?: string | undefined
  readonly response?: string | false | undefined
  readonly responseCode?: number | undefined
}

/** One connection, opened when first needed and again after it broke. It carries one message at a time. */
class SmtpLine {
  readonly #server: ServerSettings
  readonly #mayReach: MayReach | null
  #connection: SMTPConnection | null = null
  #idle: NodeJS.Timeout | undefined

  constructor(server: ServerSettings, mayReach: MayReach | null) {
    this.#server = server
    this.#mayReach = mayReach
  }

  async send(mail: OutgoingMail): Promise<MailOutcome> {
    clearTimeout(this.#idle)
    const reused = this.#connection !== null
    const outcome = await this.#attempt(mail)
    // A server may close a connection that was idle: nothing left, so a fresh one may be tried, once.
    const final =
      outcome.kind === 'postponed' && outcome.by === 'server' && reused ? await this.#attempt(mail) : outcome
    this.#idle = setTimeout(() => this.close(), IDLE_MS)
    this.#idle.unref()
    return final
  }

  close(): void {
    clearTimeout(this.#idle)
    this.#connection?.quit()
    this.#connection = null
  }

  async #attempt(mail: OutgoingMail): Promise<MailOutcome> {
    const opened = await this.#open().catch((error: SmtpError) => error)
    if (opened instanceof Error) return { kind: 'postponed', by: 'server', answer: answerOf(opened) }
    const body = new WatchedBody(mail.raw)
    return new Promise((resolve) => {
      const conclude = (outcome: MailOutcome) => {
        opened.off('end', lost)
        resolve(outcome)
      }
      // The callback of send, which knows why, comes in the same turn when it comes at all.
      const lost = () =>
        setImmediate(() => conclude(outcomeOf(new Error('the connection was closed'), body.begun)))
      opened.once('end', lost)
      opened.send({ from: mail.from, to: mail.to, size: mail.raw.length }, body, (error, info) => {
        if (!error) return conclude({ kind: 'accepted', reference: info.response.slice(0, 300) })
        const outcome = outcomeOf(error, body.begun)
        const isAboutThisMail =
          outcome.kind === 'refused' || (outcome.kind === 'postponed' && outcome.by === 'recipient')
        if (isAboutThisMail) this.#reset(opened, () => conclude(outcome))
        else {
          conclude(outcome)
          this.#drop(opened)
        }
      })
    })
  }

  async #open(): Promise<SMTPConnection> {
    if (this.#connection) return this.#connection
    const { auth, ...server } = this.#server
    const opened =
      this.#mayReach && (await connectWithin(this.#mayReach, { ...server, timeoutMs: CONNECT_TIMEOUT_MS }))
    const connection = new SMTPConnection({
      ...server,
      ...(opened ? { connection: opened } : {}),
      connectionTimeout: CONNECT_TIMEOUT_MS,
      greetingTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: ANSWER_TIMEOUT_MS,
    })
    await new Promise<void>((resolve, reject) => {
      const login = () => {
        if (!auth) return resolve()
        connection.login({ user: auth.user, credentials: auth }, (error) =>
          error ? reject(error) : resolve(),
        )
      }
      // Heard for as long as the connection lives: unheard, the event would end the process.
      connection.on('error', reject)
      connection.once('end', () => {
        this.#drop(connection)
        reject(new Error('the server closed the connection'))
      })
      connection.connect((error) => (error ? reject(error) : login()))
    }).catch((error: unknown) => {
      connection.close()
      throw error
    })
    this.#connection = connection
    return connection
  }

  /** After a refusal the session goes on with the next message; when it breaks instead, the refusal still stands. */
  #reset(connection: SMTPConnection, done: () => void): void {
    connection.once('end', done)
    connection.reset((error) => {
      connection.off('end', done)
      if (error) this.#drop(connection)
      done()
    })
  }

  #drop(connection: SMTPConnection): void {
    connection.close()
    if (this.#connection === connection) this.#connection = null
  }
}

/** The bytes of a message, which remember whether any of them was handed to the socket. */
class WatchedBody extends Readable {
  begun = false
  readonly #raw: Buffer

  constructor(raw: Buffer) {
    super({ highWaterMark: raw.length + 1 })
    this.#raw = raw
  }

  override _read(): void {
    this.begun = true
    this.push(this.#raw)
    this.push(null)
  }
}

/** What an error means, knowing whether the body had begun to leave. */
function outcomeOf(error: SmtpError, begun: boolean): MailOutcome {
  const answer = answerOf(error)
  const code = error.responseCode ?? 0
  // RFC 5321: 5yz is a permanent no. 503 says that the session is confused, not that the message is refused.
  const permanent = code >= 500 && code < 600 && code !== 503
  if (begun) {
    if (permanent) return { kind: 'refused', of: isAboutAddress(answer) ? 'address' : 'message', answer }
    // An answer, whatever its number, is not an acceptance: the server did not take the message.
    if (code >= 400) return { kind: 'postponed', by: 'recipient', answer }
    return { kind: 'uncertain', answer }
  }
  if (error.command === 'RCPT TO' && permanent)
    return { kind: 'refused', of: isAboutSender(code, answer) ? 'message' : 'address', answer }
  if (error.command === 'RCPT TO' && code !== 421) return { kind: 'postponed', by: 'recipient', answer }
  if (error.code === 'EMESSAGE' || (error.command === 'DATA' && permanent))
    return { kind: 'refused', of: 'message', answer }
  // The sender is refused (MAIL FROM), the password is wrong, nobody answers: the next message would fare no better.
  return { kind: 'postponed', by: 'server', answer }
}

/** RFC 3463: X.1.Z is about the address. */
function isAboutAddress(answer: string): boolean {
  return /^\d{3}[ -]5\.1\.\d/.test(answer)
}

/** RFC 3463: X.7.Z is about security or policy, 530 and 535 ask for a password: another address would not help. */
function isAboutSender(code: number, answer: string): boolean {
  return code === 530 || code === 535 || /^\d{3}[ -]5\.7\.\d/.test(answer)
}

function answerOf(error: SmtpError): string {
  return (error.response || error.message).slice(0, 300)
}
