import type { Tx } from '../platform/postgres.ts'
import {
  countBankEffects,
  deleteBankLines,
  laterBankImports,
  restoreFreshness,
} from './undo-statements.queries.ts'

export type BankEffects = { readonly statements: number; readonly bankLines: number }

/** What an import brought from the bank, and the imports on which its undoing must wait. */
export async function foreseeStatementsBack(tx: Tx, importId: number) {
  return { effects: await countBankEffects(tx, importId), imports: await laterBankImports(tx, importId) }
}

/**
 * Takes the statements of an import out again, with the freshness that came of them. Nothing may depend on them.
 * The lines go: nobody has used them, and the report of the import keeps what they were.
 */
export async function takeStatementsBack(tx: Tx, importId: number): Promise<void> {
  await restoreFreshness(tx, importId)
  await deleteBankLines(tx, importId)
}
