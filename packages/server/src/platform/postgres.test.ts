import { expect, inject, test } from 'vitest'
import { connected } from './postgres.ts'

test('a server that ends a connection between two queries fails the next one, and not the process', async () => {
  const address = inject('postgresUrl')
  const asked = connected(address, async (client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    const ended = new Promise<void>((resolve) => client.once('end', resolve))
    await connected(address, (other) => other.query('select pg_terminate_backend($1)', [rows[0]?.pid]))
    await ended
    await client.query('select 1')
  })
  await expect(asked).rejects.toThrow(/not queryable|terminat/)
})
