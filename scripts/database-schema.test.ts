import { expect, test } from 'vitest'
import { databaseSchema } from './database-schema.ts'
import { databaseTypes } from './database-types.ts'
import { emptyDatabase, generatedFiles, inDatabase, withPostgres } from './generated-files.ts'

test('schema.sql run on an empty database gives the same schema: nothing is left out of it', async () => {
  const generated = await generatedFiles()
  const schema = generated.get('packages/server/schema.sql') ?? ''
  const again = await withPostgres(async (serverUrl) =>
    inDatabase(await emptyDatabase(serverUrl, 'recouvrance'), async (client) => {
      await client.query('create role recouvrance_app')
      await client.query(schema)
      return [await databaseSchema(client), await databaseTypes(client)]
    }),
  )
  expect(again).toEqual([schema, generated.get('packages/server/src/database.gen.ts')])
})

test('a column whose type has no TypeScript type is named instead of becoming unknown', async () => {
  await withPostgres((serverUrl) =>
    inDatabase(`${serverUrl}/postgres`, async (client) => {
      await client.query('create table shipment (route point)')
      await expect(databaseTypes(client)).rejects.toThrow('no TypeScript type for point of shipment.route')
    }),
  )
})
