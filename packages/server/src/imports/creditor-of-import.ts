import { checkSiren } from '@recouvrance/core/customers/identifiers'
import type { Tx } from '../platform/postgres.ts'
import { unknownCreditor } from './import-refusals.ts'
import { type CreditorRow, insertFirstCreditor, listCreditors } from './imports.queries.ts'
import { FileRefusal } from './reading/file-refusals.ts'
import type { Warning } from './reporting/import-report.ts'
import { creditorCreated } from './reporting/warnings.ts'

const FIRST_CREDITOR_KEY = 'principal'

/** The name the law gives a FEC: SIREN, `FEC`, closing date (art. A47 A-1 X LPF). */
const FEC_NAME = /(\d{9})FEC\d{8}/i

/**
 * Whose books a file is: the creditor asked for, else the one whose SIREN its name carries, else the only one. A new
 * installation gets its first creditor, to be completed.
 * @throws Refusal when it cannot be known
 */
export async function creditorOfImport(
  tx: Tx,
  fileName: string,
  key: string | undefined,
): Promise<{ creditor: CreditorRow; warnings: Warning[] }> {
  const creditors = await listCreditors(tx)
  if (key !== undefined) {
    const asked = creditors.find((creditor) => creditor.key === key)
    if (!asked) throw unknownCreditor(key)
    return { creditor: asked, warnings: [] }
  }
  const siren = sirenIn(fileName)
  if (creditors.length === 0) {
    await insertFirstCreditor(tx, FIRST_CREDITOR_KEY, siren)
    const [creditor] = await listCreditors(tx)
    if (!creditor) throw new Error('the first creditor was not inserted')
    return { creditor, warnings: [creditorCreated(creditor.name)] }
  }
  const named = creditors.find((creditor) => siren !== null && creditor.siren === siren)
  const [first, ...others] = creditors
  if (named) return { creditor: named, warnings: [] }
  if (first && others.length === 0) return { creditor: first, warnings: [] }
  throw severalCreditors(creditors.map((creditor) => creditor.key))
}

/** @throws Refusal when a creditor is named that there is not */
export async function refuseUnknownCreditor(tx: Tx, key: string | undefined): Promise<void> {
  if (key !== undefined && !(await listCreditors(tx)).some((creditor) => creditor.key === key))
    throw unknownCreditor(key)
}

function sirenIn(fileName: string): string | null {
  const digits = FEC_NAME.exec(fileName)?.[1]
  if (!digits || /^0+$/.test(digits)) return null
  return checkSiren(digits).valid ? digits : null
}

function severalCreditors(keys: readonly string[]): FileRefusal {
  const list = keys.join(', ')
  return new FileRefusal('several-creditors', {
    en: `Several creditors exist: say whose file this is with --creditor (${list}).`,
    fr: `Plusieurs créanciers existent : indiquez à qui est ce fichier avec --creditor (${list}).`,
  })
}
