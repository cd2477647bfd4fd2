import { inOrganisation, type Pool } from '../../platform/postgres.ts'
import { fileIsBusy, noFile } from './import-file-refusals.ts'
import { deleteFile, deleteFilesOlderThan, findFile } from './import-files.queries.ts'

/** @throws Refusal when it is not there, or is being read */
export async function discardFile(pool: Pool, organisationId: number, id: number): Promise<void> {
  await inOrganisation(pool, organisationId, async (tx) => {
    if (await deleteFile(tx, id)) return
    throw (await findFile(tx, id)) ? fileIsBusy() : noFile(id)
  })
}

const KEPT_DAYS = 7

export async function forgetOldFiles(pool: Pool, organisationId: number): Promise<number> {
  return inOrganisation(pool, organisationId, (tx) => deleteFilesOlderThan(tx, KEPT_DAYS))
}
