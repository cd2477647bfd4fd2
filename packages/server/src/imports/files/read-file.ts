import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type CivilDate, isCivilDate } from '@recouvrance/core/calendar/civil-date'
import { inOrganisation, type Pool, type Tx } from '../../platform/postgres.ts'
import { Refusal } from '../../refusal.ts'
import { importFile } from '../import-file.ts'
import type { ImportRequest } from '../import-request.ts'
import { FileRefusal } from '../reading/file-refusals.ts'
import { type Mapping, parseMapping, TABLE_KINDS } from '../tables/mapping.ts'
import {
  type Asked,
  findFile,
  keepPreview,
  keepRefusal,
  keepReport,
  partsOf,
  type StoredRefusal,
} from './import-files.queries.ts'
import { withKnownSource } from './known-source.ts'
import { lookAtFile, previewOf } from './look-at-file.ts'

export type Reading = {
  readonly pool: Pool
  readonly organisationId: number
  readonly actor: string
  readonly today: string
  readonly fileId: number
  /** Given when the file was claimed. */
  readonly reading: number
  readonly dryRun: boolean
  readonly language: 'fr' | 'en'
  readonly onBytes: (bytes: number) => void
}

const FOLDER = 'recouvrance-import-'

/**
 * Reads a file that was claimed, for good or to see, and keeps what came of it beside the file: its preview first, then
 * a report or a refusal. Only defects are thrown.
 */
export async function readFile(run: Reading): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), FOLDER))
  try {
    await readInto(join(folder, 'file'), run)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await within(run, (tx) => keepRefusal(tx, run.fileId, run.reading, storedRefusal(error)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function within<T>({ pool, organisationId }: Reading, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inOrganisation(pool, organisationId, work)
}

async function readInto(path: string, run: Reading): Promise<void> {
  const { fileId, reading } = run
  const file = await within(run, async (tx) => {
    await pipeline(Readable.from(partsOf(tx, fileId)), createWriteStream(path, { mode: 0o600 }))
    return findFile(tx, fileId)
  })
  if (!file) return
  const { asked: said } = file
  const look = await lookAtFile(path, file.name, { sheet: said.sheet ?? sheetOf(said), kind: said.kind })
  const asked = await within(run, async (tx) => {
    const completed = await withKnownSource(tx, look, file.asked)
    const preview = previewOf(look, mappingOf(completed) ?? null, kindOf(completed))
    await keepPreview(tx, fileId, reading, preview, completed)
    return completed
  })
  const { report, rejectedFile } = await importFile(run, {
    ...requestOf(asked),
    path,
    name: file.name,
    dryRun: run.dryRun,
    language: run.language,
    onBytes: run.onBytes,
  })
  await within(run, (tx) => keepReport(tx, fileId, reading, report, rejectedFile))
}

function requestOf(asked: Asked): Omit<ImportRequest, 'path'> {
  return {
    creditorKey: asked.creditor,
    source: asked.source,
    as: asked.kind === 'bank-statement' ? 'bank' : undefined,
    kind: kindOf(asked),
    mapping: mappingOf(asked),
    sheet: asked.sheet,
    asOf: dayOf(asked),
    complete: asked.complete,
    extract: asked.extract,
  }
}

function dayOf({ asOf }: Asked): CivilDate | undefined {
  return asOf !== undefined && isCivilDate(asOf) ? asOf : undefined
}

function kindOf({ kind }: Asked) {
  return TABLE_KINDS.find((known) => known === kind)
}

function mappingOf({ mapping }: Asked): Mapping | undefined {
  return mapping === undefined || mapping === null ? undefined : parseMapping(JSON.stringify(mapping))
}

function sheetOf(asked: Asked): string | undefined {
  return mappingOf(asked)?.sheet
}

function storedRefusal(error: Refusal): StoredRefusal {
  const file = error instanceof FileRefusal
  return {
    reason: file ? error.reason : error.code,
    details: file ? error.details : {},
    message: { fr: error.fr, en: error.message },
  }
}
