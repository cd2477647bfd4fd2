import { stat } from 'node:fs/promises'
import { inOrganisation, type Pool } from '../../platform/postgres.ts'
import { insertFile, storeParts } from './import-files.queries.ts'

/** Keeps a file that was received, where every process finds it. @returns its number */
export async function takeFile(
  pool: Pool,
  organisationId: number,
  author: string,
  path: string,
  name: string,
): Promise<number> {
  const { size } = await stat(path)
  return inOrganisation(pool, organisationId, async (tx) => {
    const id = await insertFile(tx, { name, bytes: size, author, asked: {} })
    await storeParts(tx, id, path)
    return id
  })
}
