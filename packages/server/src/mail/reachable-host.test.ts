import { BlockList, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { connectWithin, networksOf } from '../platform/mail-reach.ts'
import type { Refusal } from '../refusal.ts'
import { mayReachWith, refuseUnreachableHost } from './reachable-host.ts'

const OWN = ['10.0.0.0/24', '::1']

const reached = (
  host: string,
  addresses: readonly string[] = [],
  allowed: readonly string[] = [],
  port = 587,
) =>
  refuseUnreachableHost({ host, port }, networksOf(allowed) ?? new BlockList(), async () => addresses).then(
    () => 'taken',
    ({ fields }: Refusal) => fields[0]?.code,
  )

test.each([
  ['8.8.8.8', 'taken'],
  ['2a01:e0a::25', 'taken'],
  ['127.0.0.1', 'private-address'],
  ['9.255.255.255', 'taken'],
  ['10.0.0.5', 'private-address'],
  ['172.15.255.255', 'taken'],
  ['172.16.0.1', 'private-address'],
  ['172.31.255.255', 'private-address'],
  ['172.32.0.0', 'taken'],
  ['192.168.1.10', 'private-address'],
  ['100.64.0.1', 'private-address'],
  ['::1', 'private-address'],
  ['::ffff:127.0.0.1', 'private-address'],
  ['::ffff:7f00:1', 'private-address'],
  ['::127.0.0.1', 'private-address'],
  ['64:ff9b::7f00:1', 'private-address'],
  ['2002:7f00:1::', 'private-address'],
  ['fd12::25', 'private-address'],
  ['169.253.255.255', 'taken'],
  ['169.254.0.0', 'reserved-address'],
  ['169.254.169.254', 'reserved-address'],
  ['::ffff:169.254.169.254', 'reserved-address'],
  ['169.255.0.0', 'taken'],
  ['fe80::1', 'reserved-address'],
  ['fd00:ec2::254', 'reserved-address'],
  ['0.0.0.0', 'reserved-address'],
  ['255.255.255.255', 'reserved-address'],
])('%s: %s', async (host, outcome) => {
  expect(await reached(host)).toBe(outcome)
})

test.each([
  ['10.0.0.5', 25, 'taken'],
  ['10.0.0.5', 1025, 'taken'],
  ['10.0.1.0', 25, 'private-address'],
  ['::1', 25, 'taken'],
  ['169.254.169.254', 25, 'reserved-address'],
])('who runs the installation allowed 10.0.0.0/24 and ::1; %s, port %i: %s', async (host, port, outcome) => {
  expect(await reached(host, [], OWN, port)).toBe(outcome)
})

test('even where everything is allowed, what is never a mail server is not', async () => {
  expect(await reached('169.254.169.254', [], ['0.0.0.0/0', '::/0'])).toBe('reserved-address')
})

test.each([
  [24, 'not-for-mail'],
  [25, 'taken'],
  [465, 'taken'],
  [587, 'taken'],
  [2525, 'taken'],
  [6379, 'not-for-mail'],
])('outside of the networks of the house, port %i: %s', async (port, outcome) => {
  expect(await reached('8.8.8.8', [], [], port)).toBe(outcome)
  expect(await reached('nowhere.invalid', [], [], port)).toBe(outcome)
})

test('a name is where it leads to; one that nobody knows yet may be set', async () => {
  expect(await reached('relay.maison.example', ['8.8.8.8'])).toBe('taken')
  expect(await reached('relay.maison.example', ['8.8.8.8', '10.0.0.5'])).toBe('private-address')
  expect(await reached('relay.maison.example', ['10.0.0.5'], OWN)).toBe('taken')
  expect(await reached('relay.maison.example', ['10.0.0.5', '169.254.169.254'], OWN)).toBe('reserved-address')
  expect(await reached('nowhere.invalid')).toBe('taken')
})

test('a name that leads elsewhere after it was set is not connected to', async () => {
  const heard: string[] = []
  const server = createServer((socket) => heard.push(String(socket.remoteAddress)) && socket.end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const connecting = (allowed: readonly string[], host: string) =>
    connectWithin(mayReachWith(networksOf(allowed) ?? new BlockList()), { host, port, timeoutMs: 5_000 })
  for (const host of ['localhost', '127.0.0.1'])
    await expect(connecting([], host)).rejects.toThrow('lets no mail server be')
  expect(heard).toEqual([])
  for (const host of ['localhost', '127.0.0.1']) (await connecting(['127.0.0.1'], host)).destroy()
  await expect.poll(() => heard.length).toBe(2)
  await new Promise((resolve) => server.close(resolve))
})

test.each([
  [['192.168.1.10', '10.0.0.0/8', 'fd00::/8'], true],
  [['10.0.0.0/32'], true],
  [['10.0.0.0/33'], false],
  [['::/128'], true],
  [['::/129'], false],
  [['relay.example'], false],
  [['10.0.0.0/x'], false],
  [[''], false],
])('%j are networks: %s', (texts, are) => {
  expect(networksOf(texts) !== null).toBe(are)
})
