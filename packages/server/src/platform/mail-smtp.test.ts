import { createServer, type Server, type Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, test } from 'vitest'
import type { MayReach } from './mail-reach.ts'
import { openSmtp, parseSmtpUrl } from './mail-smtp.ts'
import type { MailOutcome, MailTransport } from './mail-transport.ts'

const opened: { close(): unknown }[] = []
afterEach(async () => {
  for (const part of opened.splice(0).toReversed()) await part.close()
})

function transportTo(port: number, connections = 2, domainRate: number | null = null): MailTransport {
  const transport = openSmtp(`smtp://127.0.0.1:${port}`, connections, domainRate)
  opened.push(transport)
  return transport
}

function mailTo(to: string, raw = 'Subject: test\r\n\r\n.a line with a dot\r\n') {
  return { from: 'compta@creancier.example', to, messageId: `m-${to}`, raw: Buffer.from(raw) }
}

type Received = { to: string; text: string }

async function sink(options: SMTPServerOptions = {}): Promise<{ port: number; received: Received[] }> {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? ''
        received.push({ to, text: Buffer.concat(chunks).toString() })
        done()
      })
    },
    ...options,
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  opened.push({ close: () => new Promise<void>((resolve) => server.close(resolve)) })
  const address = server.server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, received }
}

/** A server of which every word is ours: `answers` gives the reply to each command, null closes the connection. */
async function scripted(answers: (line: string, session: number) => string | null): Promise<number> {
  let sessions = 0
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sessions += 1
    const session = sessions
    sockets.add(socket)
    socket.on('error', () => {})
    socket.write('220 scripted\r\n')
    let rest = ''
    socket.on('data', (chunk) => {
      rest += chunk.toString()
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        const answer = answers(line, session)
        if (answer === null) socket.destroy()
        else if (answer !== '') socket.write(`${answer}\r\n`)
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  opened.push({
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** An ordinary server, save for the commands given. */
function ordinary(line: string, exceptions: Record<string, string | null>): string | null {
  for (const [start, answer] of Object.entries(exceptions)) if (line.startsWith(start)) return answer
  if (line.startsWith('EHLO')) return '250 hello'
  if (line.startsWith('DATA')) return '354 go on'
  if (line.startsWith('MAIL') || line.startsWith('RCPT') || line.startsWith('RSET')) return '250 ok'
  return line === '.' ? '250 ok queued as Q1' : ''
}

test('what arrives is what was given, byte for byte, over connections that are used again', async () => {
  let connections = 0
  const { port, received } = await sink({
    onConnect: (_, done) => {
      connections += 1
      done()
    },
  })
  const transport = transportTo(port, 3)
  const outcomes = await Promise.all(
    Array.from({ length: 30 }, (_, index) => transport.send(mailTo(`c${index}@client.example`))),
  )
  expect(outcomes.every(({ kind }) => kind === 'accepted')).toBe(true)
  expect(new Set(received.map(({ to }) => to)).size).toBe(30)
  expect(new Set(received.map(({ text }) => text))).toEqual(
    new Set(['Subject: test\r\n\r\n.a line with a dot\r\n']),
  )
  expect(connections).toBe(3)
})

test('the reference is the answer of the server', async () => {
  const port = await scripted((line) => ordinary(line, {}))
  expect(await transportTo(port).send(mailTo('a@client.example'))).toEqual({
    kind: 'accepted',
    reference: '250 ok queued as Q1',
  })
})

describe('refusals and delays, known not to have left', () => {
  test.each<[string, Record<string, string | null>, Partial<MailOutcome> & { of?: string; by?: string }]>([
    ['unknown address', { RCPT: '550 5.1.1 no such user' }, { kind: 'refused', of: 'address' }],
    ['unknown address, no details', { RCPT: '550 no such user' }, { kind: 'refused', of: 'address' }],
    ['we are on a block list', { RCPT: '554 5.7.1 blocked' }, { kind: 'refused', of: 'message' }],
    ['greylisted', { RCPT: '451 4.7.1 come back later' }, { kind: 'postponed', by: 'recipient' }],
    ['closing down', { RCPT: '421 closing' }, { kind: 'postponed', by: 'server' }],
    ['sender not allowed', { MAIL: '553 5.7.1 not your address' }, { kind: 'postponed', by: 'server' }],
    ['no DATA', { DATA: '554 no' }, { kind: 'refused', of: 'message' }],
    ['closed before DATA', { DATA: null }, { kind: 'postponed', by: 'server' }],
    ['content refused', { '.': '554 5.6.0 spam' }, { kind: 'refused', of: 'message' }],
    ['address refused at the end', { '.': '550 5.1.1 no such user' }, { kind: 'refused', of: 'address' }],
    ['not now, at the end', { '.': '452 disk full' }, { kind: 'postponed', by: 'recipient' }],
  ])('%s', async (_, exceptions, expected) => {
    const port = await scripted((line) => ordinary(line.replace(/^\.a/, 'a'), exceptions))
    expect(await transportTo(port).send(mailTo('a@client.example'))).toMatchObject(expected)
  })

  test('nobody listens', async () => {
    const { port } = await sink()
    await opened.pop()?.close()
    expect(await transportTo(port).send(mailTo('a@client.example'))).toMatchObject({
      kind: 'postponed',
      by: 'server',
    })
  })

  test('a wrong password', async () => {
    const { port } = await sink({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_, __, done) => done(new Error('wrong')),
    })
    const transport = openSmtp(`smtp://user:wrong@127.0.0.1:${port}`, 1, null)
    opened.push(transport)
    expect(await transport.send(mailTo('a@client.example'))).toMatchObject({
      kind: 'postponed',
      by: 'server',
    })
  })

  test('after a refusal the same connection carries the next message', async () => {
    let sessions = 0
    const port = await scripted((line, session) => {
      sessions = Math.max(sessions, session)
      return ordinary(line, line.includes('<gone@') ? { RCPT: '550 5.1.1 gone' } : {})
    })
    const transport = transportTo(port, 1)
    expect(await transport.send(mailTo('gone@client.example'))).toMatchObject({ kind: 'refused' })
    expect(await transport.send(mailTo('there@client.example'))).toMatchObject({ kind: 'accepted' })
    expect(sessions).toBe(1)
  })
})

describe('a connection lost around the message', () => {
  test('after the last byte and before the answer: uncertain, and it is not sent again', async () => {
    let bodies = 0
    const port = await scripted((line) => {
      if (line === '.') bodies += 1
      return ordinary(line, { '.': null })
    })
    const outcome = await transportTo(port).send(mailTo('a@client.example', 'Subject: x\r\n\r\nbody\r\n'))
    expect(outcome.kind).toBe('uncertain')
    expect(bodies).toBe(1)
  })

  test('in the middle of the message: uncertain', async () => {
    const port = await scripted((line) => ordinary(line, { body: null }))
    const outcome = await transportTo(port).send(mailTo('a@client.example', 'Subject: x\r\n\r\nbody\r\n'))
    expect(outcome.kind).toBe('uncertain')
  })

  test('closed while idle: the next message goes over a fresh one, once', async () => {
    let accepted = 0
    const port = await scripted((line, session) => {
      if (line === '.') accepted += 1
      return ordinary(line, session === 1 && accepted === 1 ? { MAIL: null } : {})
    })
    const transport = transportTo(port, 1)
    expect(await transport.send(mailTo('a@client.example', 'x\r\n'))).toMatchObject({ kind: 'accepted' })
    expect(await transport.send(mailTo('b@client.example', 'x\r\n'))).toMatchObject({ kind: 'accepted' })
    expect(accepted).toBe(2)
  })
})

test('messages to one domain keep their distance, other domains do not wait for them', async () => {
  const { port, received } = await sink()
  const transport = transportTo(port, 4, 600)
  const start = performance.now()
  const slow = Promise.all([1, 2, 3].map((index) => transport.send(mailTo(`a${index}@slow.example`))))
  const other = transport.send(mailTo('a@other.example'))
  expect(await Promise.race([slow.then(() => 'slow'), other.then(() => 'other')])).toBe('other')
  await slow
  expect(performance.now() - start).toBeGreaterThan(195)
  expect(received).toHaveLength(4)
})

test('closing waits for the messages in hand', async () => {
  const { port, received } = await sink()
  const transport = openSmtp(`smtp://127.0.0.1:${port}`, 1, null)
  const sending = [1, 2, 3].map((index) => transport.send(mailTo(`a${index}@client.example`)))
  await transport.close()
  expect(received).toHaveLength(3)
  expect((await Promise.all(sending)).map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'accepted'])
})

test.each([
  ['TLS from the first byte', 'smtps', { secure: true }, ''],
  ['STARTTLS', 'smtp', { disabledCommands: [] }, '&requireTls=true'],
])(
  'where it may go only to some addresses, it speaks %s with the name it was given',
  async (_, scheme, options, more) => {
    const names: unknown[] = []
    const { port, received } = await sink({
      ...options,
      SNICallback: (name: string, done: (error: null) => void) => {
        names.push(name)
        done(null)
      },
    })
    const open = (mayReach: MayReach) => {
      const url = `${scheme}://localhost:${port}?tls.rejectUnauthorized=false${more}`
      const transport = openSmtp(url, 1, null, mayReach)
      opened.push(transport)
      return transport
    }
    const refused = await open(() => false).send(mailTo('a@client.example'))
    expect(refused).toMatchObject({ kind: 'postponed', by: 'server' })
    expect(received).toEqual([])
    const sent = await open((address) => address === '127.0.0.1').send(mailTo('a@client.example'))
    expect(sent).toMatchObject({ kind: 'accepted' })
    expect(names).toEqual(['localhost'])
  },
)

test('the address of a server, as SMTP_URL gives it', () => {
  expect(parseSmtpUrl('smtp://jean%40x.fr:s%3Aecret@mail.example')).toEqual({
    host: 'mail.example',
    port: 587,
    secure: false,
    auth: { user: 'jean@x.fr', pass: 's:ecret' },
    requireTLS: false,
    tls: { rejectUnauthorized: true },
  })
  expect(parseSmtpUrl('smtp://mail.example?requireTls=true')).toMatchObject({ requireTLS: true })
  expect(parseSmtpUrl('smtps://mail.example?tls.rejectUnauthorized=false')).toMatchObject({
    port: 465,
    secure: true,
    auth: null,
    tls: { rejectUnauthorized: false },
  })
})

test.each(['mail.example:25', 'http://mail.example', 'smtp://', '', 'smtp://anne:100%@mail.example'])(
  '%j is no address of a server',
  (url) => {
    expect(() => parseSmtpUrl(url)).toThrow(/SMTP_URL/)
  },
)
