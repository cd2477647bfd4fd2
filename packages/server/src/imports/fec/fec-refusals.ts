import { formatAmount } from '@recouvrance/core/money/amount'
import type { Currency } from '@recouvrance/core/money/currency'
import { formatMoney } from '@recouvrance/core/money/format-money'
import { FileRefusal } from '../reading/file-refusals.ts'
import type { FecTotals } from './fec-totals.ts'

/** Why books are refused as a whole. */

export function columnsMissing(missing: readonly string[], found: readonly string[]): FileRefusal {
  const some = found.slice(0, 30).join(', ')
  return new FileRefusal(
    'missing-columns',
    {
      en: `These columns are missing: ${missing.join(', ')}. The file has: ${some}. Complete the export or say in a mapping (--mapping) which column is which.`,
      fr: `Il manque les colonnes : ${missing.join(', ')}. Le fichier contient : ${some}. Complétez l’export ou indiquez dans un fichier de correspondance (--mapping) à quoi répond chaque colonne.`,
    },
    { missing: missing.join(', ') },
  )
}

export function unbalancedFile(
  { debitMinor, creditMinor, unreadableLines }: FecTotals,
  currency: Currency,
): FileRefusal {
  const [debit, credit, difference] = [debitMinor, creditMinor, Math.abs(debitMinor - creditMinor)]
  const fr = (minor: number): string => formatMoney(minor, currency, 'fr')
  const en = (minor: number): string => formatMoney(minor, currency, 'en')
  const unreadable = {
    fr: unreadableLines > 0 ? ` ; lignes au montant illisible : ${unreadableLines}` : '',
    en: unreadableLines > 0 ? `; lines with an unreadable amount: ${unreadableLines}` : '',
  }
  return new FileRefusal(
    'unbalanced',
    {
      en: `Debits (${en(debit)}) and credits (${en(credit)}) differ by ${en(difference)}${unreadable.en}. The file is cut or damaged and nothing was imported. If it is an extract on purpose, import it as one (--extract).`,
      fr: `Les débits (${fr(debit)}) et les crédits (${fr(credit)}) diffèrent de ${fr(difference)}${unreadable.fr}. Le fichier est coupé ou abîmé, rien n’a été importé. S’il s’agit d’un extrait voulu, importez-le comme tel (--extract).`,
    },
    {
      debit: formatAmount(debit, currency),
      credit: formatAmount(credit, currency),
      difference: formatAmount(difference, currency),
      unreadableLines,
    },
  )
}
