import { readFile } from 'node:fs/promises'
import { CONTACT_CHANNELS } from '@recouvrance/core/customers/customer'
import { z } from 'zod'
import { fileNotFound } from '../reading/file-refusals.ts'
import { DATE_FORMATS } from './table-dates.ts'
import { FIELDS } from './table-fields.ts'
import { invalidMapping } from './table-refusals.ts'

export const TABLE_KINDS = ['open-items', 'invoices', 'customers', 'aged-balance'] as const
export type TableKind = (typeof TABLE_KINDS)[number]

const header = z.string().trim().min(1).max(200)

export const mappingSchema = z.strictObject({
  kind: z.enum(TABLE_KINDS).optional(),
  columns: z
    .partialRecord(z.enum(FIELDS), z.union([header, z.array(header).min(1).max(6), z.null()]))
    .default({})
    .describe('Field: its header; several headers are joined by "-"; null: the file has no such field'),
  contacts: z
    .array(z.strictObject({ column: header, channel: z.enum(CONTACT_CHANNELS), role: header }))
    .max(20)
    .default([])
    .describe('Further columns of contacts, each with its channel and role'),
  buckets: z
    .record(header, z.number().int().min(1).max(3650).nullable())
    .optional()
    .describe('Of an aged balance: header: first day of lateness that it holds, null for not due'),
  dateFormat: z.enum(DATE_FORMATS).optional(),
  decimal: z.enum(['comma', 'point']).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .describe('Of lines that name none'),
  sign: z
    .enum(['as-is', 'reversed'])
    .optional()
    .describe('reversed: what customers owe is written below zero'),
  rounding: z.literal('half-up').optional().describe('Fractions of a cent are rounded instead of rejected'),
  sheet: header.optional(),
})

/** What people say of a table: which column is which field, and what its content does not tell. */
export type Mapping = z.output<typeof mappingSchema>

/** What is kept for the next file of the same source. */
const remembered = z.object({
  /** Null: the headers said everything. */
  mapping: mappingSchema.nullable(),
  /** How the last file was read; decides where the next one reads in two ways. */
  read: z.object({
    dateFormat: z.enum(DATE_FORMATS).optional(),
    decimal: z.enum(['comma', 'point', 'either']).optional(),
  }),
})

export type RememberedMapping = z.output<typeof remembered>

/** @throws FileRefusal naming what is wrong in it */
export function parseMapping(text: string): Mapping {
  const result = mappingSchema.safeParse(json(text))
  if (result.success) return result.data
  throw invalidMapping(result.error.issues.map(({ path, message }) => `${path.join('.') || '-'}: ${message}`))
}

/** @throws FileRefusal when the file is not there or is no mapping */
export async function readMappingFile(path: string): Promise<Mapping> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error) throw fileNotFound(path)
    throw error
  })
  return parseMapping(text)
}

/** Null when what is stored is of another version. */
export function rememberedMapping(stored: unknown): RememberedMapping | null {
  const result = remembered.safeParse(stored)
  return result.success ? result.data : null
}

function json(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw invalidMapping([error instanceof Error ? error.message : 'JSON'])
  }
}
