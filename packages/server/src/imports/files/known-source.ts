import type { Tx } from '../../platform/postgres.ts'
import { listMappings } from '../imports.queries.ts'
import { type Mapping, rememberedMapping, TABLE_KINDS } from '../tables/mapping.ts'
import { mappingFits } from '../tables/mapping-layout.ts'
import { type Asked, columnsBySource } from './import-files.queries.ts'
import { type Look, previewOf } from './look-at-file.ts'

/**
 * Completes what was said of a table with what is known of files like it: the source whose last file had the same
 * columns, and the mapping that was kept for it. What somebody said is never changed.
 */
export async function withKnownSource(tx: Tx, look: Look, asked: Asked): Promise<Asked> {
  if ('books' in look || asked.mapping !== undefined) return asked
  const known = asked.source === undefined ? await sourceWithColumns(tx, look, asked) : undefined
  const creditor = asked.creditor ?? known?.creditor
  const source = asked.source ?? (known && known.source !== known.kind ? known.source : undefined)
  const kind = asked.kind ?? known?.kind
  const names = source === undefined ? (kind === undefined ? TABLE_KINDS : [kind]) : [source]
  const mapping = await keptMapping(tx, look, creditor, names)
  return {
    ...asked,
    ...(creditor === undefined ? {} : { creditor }),
    ...(source === undefined ? {} : { source }),
    ...(kind === undefined ? {} : { kind }),
    ...(mapping === null ? {} : { mapping }),
  }
}

async function sourceWithColumns(tx: Tx, look: Look, { creditor, kind }: Asked) {
  const columns = previewOf(look, null, undefined).columns.map(({ name }) => name)
  return (await columnsBySource(tx)).find(
    (source) =>
      (creditor ?? source.creditor) === source.creditor &&
      (kind ?? source.kind) === source.kind &&
      source.columns.length === columns.length &&
      source.columns.every((name, at) => name === columns[at]),
  )
}

async function keptMapping(
  tx: Tx,
  look: Look,
  creditor: string | undefined,
  names: readonly string[],
): Promise<Mapping | null> {
  if ('books' in look) return null
  for (const { source, mapping } of await listMappings(tx, creditor)) {
    const kept = names.includes(source) ? rememberedMapping(mapping)?.mapping : null
    if (kept && mappingFits(look.rows, kept)) return kept
  }
  return null
}
