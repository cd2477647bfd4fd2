import { expect, test } from 'vitest'
import { serverBody, typedServer, withSecurity } from './mail.ts'

const KEPT = {
  host: 'relay.example',
  port: 587,
  security: 'starttls',
  username: 'anne',
  password: 'kept',
} as const

test('the usual port follows the encryption, and one that was typed stays', () => {
  expect(withSecurity(typedServer(null), 'tls').port).toBe('465')
  expect(withSecurity(typedServer(KEPT), 'none').port).toBe('25')
  expect(withSecurity({ ...typedServer(KEPT), port: '2525' }, 'tls').port).toBe('2525')
})

test('a password that is not typed is not sent, and no user is none', () => {
  expect(serverBody(typedServer(KEPT))).toEqual({
    host: 'relay.example',
    port: 587,
    security: 'starttls',
    username: 'anne',
  })
  expect(serverBody({ ...typedServer(KEPT), username: ' ', password: 'x' })).toMatchObject({
    username: null,
    password: 'x',
  })
})
