import { inOrganisation, type Pool } from '../../platform/postgres.ts'
import { noFile } from './import-file-refusals.ts'
import { findFile, importOfContent } from './import-files.queries.ts'

/** A file with what came of it, and the import that brought the same content before. @throws Refusal */
export async function showFile(pool: Pool, organisationId: number, id: number) {
  return inOrganisation(pool, organisationId, async (tx) => {
    const row = await findFile(tx, id)
    if (!row) throw noFile(id)
    const sha256 = row.state === 'read' ? row.report?.file.sha256 : undefined
    return { row, before: sha256 === undefined ? undefined : await importOfContent(tx, sha256) }
  })
}
