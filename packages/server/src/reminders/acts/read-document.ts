import type { Tx } from '../../platform/postgres.ts'
import { Refusal } from '../../refusal.ts'
import { noSuchAct } from './act-refusals.ts'
import { documentsOf, findAct, readDocument } from './acts.queries.ts'

export const DOCUMENT_ROLES = ['email', 'letter', 'script', 'statement'] as const
export type DocumentRole = (typeof DOCUMENT_ROLES)[number]

/** Bytes as they were archived, or as they would be. */
export type ArchivedDocument = {
  readonly mediaType: string
  readonly sha256: Buffer
  readonly content: Uint8Array
  /** What a file of it is called. */
  readonly fileName: string
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'application/pdf': 'pdf',
  'text/html; charset=utf-8': 'html',
}

/**
 * The exact bytes that left, or are leaving, for an act.
 * @param role null: the one that there is
 * @throws Refusal when the act or the document is not there
 */
export async function readActDocument(
  tx: Tx,
  id: number,
  role: DocumentRole | null,
): Promise<ArchivedDocument> {
  if (!(await findAct(tx, id))) throw noSuchAct(id)
  const wanted = role ?? (await documentsOf(tx, id))[0]?.role
  const row = wanted === undefined ? undefined : await readDocument(tx, id, wanted)
  if (wanted === undefined || !row) throw noDocument(id)
  const { sha256, media_type: mediaType, content } = row
  return { mediaType, sha256, content, fileName: fileNameOf(id, wanted, mediaType) }
}

export function fileNameOf(id: number | string, role: string, mediaType: string): string {
  return `act-${id}-${role}.${EXTENSIONS[mediaType] ?? 'bin'}`
}

function noDocument(id: number): Refusal {
  return new Refusal(
    'not-found',
    `Act ${id} has no such archived document: documents are archived when an act leaves. Its preview shows what would leave.`,
    `L’acte ${id} n’a pas ce document archivé : les documents sont archivés au départ. Son aperçu montre ce qui partirait.`,
  )
}
