import { z } from 'zod'

/** The format of this file: another number is another way to read it. */
export const FORMAT = 1

/** Most bytes of rows in one part: what is held in memory at a time. */
export const PART_BYTES = 4 * 2 ** 20

/** First entry: what was backed up, by which program, when. */
export const backupHead = z.object({
  format: z.number(),
  program: z.string(),
  takenAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
})

/** Last entry before the seal: what must be there once everything is restored. */
export const backupContents = z.object({
  tables: z.array(z.object({ name: z.string(), rows: z.number(), sha256: z.string() })),
  sequences: z.array(z.object({ name: z.string(), value: z.number(), called: z.boolean() })),
})

export type BackupHead = z.infer<typeof backupHead>
export type BackupContents = z.infer<typeof backupContents>
export type TableContents = BackupContents['tables'][number]

export const CONTENTS_ENTRY = 'contents.json'

export function partName(table: string, number: number): string {
  return `${table}/${String(number).padStart(6, '0')}.copy.zst`
}

/** Which table a part belongs to; null: the entry is not a part. */
export function tableOfPart(name: string): string | null {
  return /^(.+)\/\d{6,}\.copy\.zst$/.exec(name)?.[1] ?? null
}
