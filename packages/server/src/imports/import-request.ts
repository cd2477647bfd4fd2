import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { Pool } from '../platform/postgres.ts'
import type { OnBytes } from './reading/source-file.ts'
import type { ImportReport } from './reporting/import-report.ts'
import type { Mapping, TableKind } from './tables/mapping.ts'

export const ASKED_FORMATS = ['fec', 'csv', 'xlsx', 'factur-x', 'bank'] as const
export type AskedFormat = (typeof ASKED_FORMATS)[number]

export type ImportRequest = {
  readonly path: string
  /** Name to report when the file lies under another: an upload. */
  readonly name?: string | undefined
  readonly as?: AskedFormat | undefined
  readonly creditorKey?: string | undefined
  /** Name of the place that such files come from; its mapping is remembered. */
  readonly source?: string | undefined
  readonly dryRun?: boolean | undefined
  /** Accept a part of the books: their debits and credits need not be equal. */
  readonly extract?: boolean | undefined
  /** What a table holds; undefined: known from its columns. */
  readonly kind?: TableKind | undefined
  /** Which column of a table is what; undefined: the one remembered of the source, and the dictionary. */
  readonly mapping?: Mapping | undefined
  /** Sheet of a workbook. */
  readonly sheet?: string | undefined
  /** Day of an aged balance. */
  readonly asOf?: CivilDate | undefined
  /** A list of open items is the whole of them: close what it lacks, however much it is. */
  readonly complete?: boolean | undefined
  readonly language?: 'fr' | 'en'
  readonly onBytes?: OnBytes
}

export type ImportContext = {
  readonly pool: Pool
  readonly organisationId: number
  readonly actor: string
  /** Civil date of today: entries that have no date of their own get it. */
  readonly today: string
}

export type ImportOutcome = { readonly report: ImportReport; readonly rejectedFile: Buffer | null }
