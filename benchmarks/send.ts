import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { BlockList } from 'node:net'
import { fileURLToPath } from 'node:url'
import { simpleParser } from 'mailparser'
import { createTransport } from 'nodemailer'
import { inOrganisation } from '../packages/server/src/platform/postgres.ts'
import { openSender, runSending } from '../packages/server/src/reminders/sending/run-sending.ts'
import { type BenchDatabase, withBenchDatabase } from './bench-database.ts'
import { loadApprovedActs } from './debtors.ts'
import { type BenchResult, result, timed } from './measure.ts'

const CONNECTIONS = 5
const SINK = fileURLToPath(new URL('mail-sink-process.ts', import.meta.url))

/**
 * Approved acts sent to a mail server of this machine, each planned again, gated, rendered, archived and recorded;
 * against nodemailer's own pool, with as many connections, sending texts of the same length to the same server.
 * @param size e-mails
 */
export async function sendBenchmark(size: number): Promise<BenchResult> {
  return withBenchDatabase(async (database) => {
    await loadApprovedActs(database, size, { channel: 'email', template: 'reminder' })
    const { port, end } = await startSink()
    try {
      let sent = 0
      const seconds = await timed(async () => {
        sent = await sendAll(database, port)
      })
      if (sent !== size) throw new Error(`${sent} of ${size} were sent`)
      const example = await archivedMail(database)
      const floor = await timed(() => sendBare(port, size, example))
      return result('send', size, seconds, floor, {
        perSecond: Math.round(size / seconds),
        barePerSecond: Math.round(size / floor),
      })
    } finally {
      end()
    }
  })
}

async function startSink(): Promise<{ port: number; end: () => void }> {
  const child = spawn(process.execPath, [SINK], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { port: Number(line.toString()), end: () => child.stdin.end() }
}

async function sendAll({ pool, organisationId }: BenchDatabase, port: number): Promise<number> {
  const sender = openSender(pool, {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    smtpConnections: CONNECTIONS,
    smtpDomainRate: null,
    mailNetworks: new BlockList(),
    secret: 'of a benchmark',
    dataFolder: '/nonexistent',
  })
  try {
    return (await runSending(sender, { organisationId, actor: 'bench', evenWaiting: true })).sent
  } finally {
    await sender.close()
  }
}

type Example = { readonly subject: string; readonly text: string; readonly html: string }

async function archivedMail({ pool, organisationId }: BenchDatabase): Promise<Example> {
  const { content } = await inOrganisation(pool, organisationId, (tx) =>
    tx.selectFrom('document').select('content').limit(1).executeTakeFirstOrThrow(),
  )
  const { subject = '', text = '', html } = await simpleParser(content)
  return { subject, text, html: html || '' }
}

async function sendBare(port: number, size: number, { subject, text, html }: Example): Promise<void> {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: Number.POSITIVE_INFINITY,
  })
  const numbers = Array.from({ length: size }, (_, index) => index + 1).values()
  const lane = async () => {
    for (const number of numbers)
      await transport.sendMail({
        from: 'Ateliers du Banc <compta@banc.example>',
        to: `compta@c${number}.example`,
        subject: `${subject} ${number}`,
        text: `${text}${number}`,
        html: `${html}<p>${number}</p>`,
      })
  }
  await Promise.all(Array.from({ length: 2 * CONNECTIONS }, lane))
  transport.close()
}
