import type { BackupContents } from './backup.schema.ts'

/** What a backup holds, in a few numbers. */
export type BackupNumbers = {
  readonly tables: number
  readonly rows: number
  readonly documents: number
  readonly bytes: number
}

export function describeContents({ tables }: BackupContents, bytes: number): BackupNumbers {
  return {
    tables: tables.length,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    documents: tables.find(({ name }) => name === 'document')?.rows ?? 0,
    bytes,
  }
}
