import { expect, test } from 'vitest'
import { refuseUnreachableHost } from './reachable-host.ts'

const reached = (host: string, addresses: readonly string[] = []) =>
  refuseUnreachableHost(host, async () => addresses).then(
    () => 'taken',
    (error: { code: string }) => error.code,
  )

test.each([
  ['127.0.0.1', 'taken'],
  ['10.0.0.5', 'taken'],
  ['192.168.1.10', 'taken'],
  ['::1', 'taken'],
  ['169.253.255.255', 'taken'],
  ['169.254.0.0', 'invalid-request'],
  ['169.254.169.254', 'invalid-request'],
  ['::ffff:169.254.169.254', 'invalid-request'],
  ['169.255.0.0', 'taken'],
  ['fe80::1', 'invalid-request'],
  ['fd00:ec2::254', 'invalid-request'],
  ['0.0.0.0', 'invalid-request'],
  ['255.255.255.255', 'invalid-request'],
])('%s: %s', async (host, outcome) => {
  expect(await reached(host)).toBe(outcome)
})

test('a name is where it leads to; one that nobody knows yet may be set', async () => {
  expect(await reached('relay.maison.example', ['10.0.0.5'])).toBe('taken')
  expect(await reached('relay.maison.example', ['10.0.0.5', '169.254.169.254'])).toBe('invalid-request')
  expect(await reached('nowhere.invalid')).toBe('taken')
})
