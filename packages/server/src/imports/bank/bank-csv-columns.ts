import { type TableRow, textOf } from '../reading/table-rows.ts'

export type BankColumn =
  | 'booked'
  | 'value'
  | 'label'
  | 'amount'
  | 'debit'
  | 'credit'
  | 'currency'
  | 'reference'
  | 'balance'
  | 'account'
  | 'counterparty'
  | 'counterpartyIban'

/** Titles as banks write them, without accents, case and signs; the first column that fits wins, the best name first. */
const NAMES: Readonly<Record<BankColumn, readonly string[]>> = {
  booked: [
    'date operation',
    'date d operation',
    'date de l operation',
    'date de comptabilisation',
    'date comptable',
    'dateop',
    'booking date',
    'buchungstag',
    'transaction date',
    'date',
    'fecha',
  ],
  value: ['date valeur', 'date de valeur', 'dateval', 'value date', 'valuta', 'wertstellung', 'fecha valor'],
  label: [
    'libelle operation',
    'libelle complet',
    'libelle de l operation',
    'libelle',
    'libelle simplifie',
    'label',
    'description',
    'details',
    'nature de l operation',
    'verwendungszweck',
    'concepto',
    'intitule',
  ],
  amount: ['montant', 'montant eur', 'montant euros', 'montant en euros', 'amount', 'betrag', 'importe'],
  debit: ['debit', 'debit eur', 'debit euros', 'montant debit', 'debit en euros'],
  credit: ['credit', 'credit eur', 'credit euros', 'montant credit', 'credit en euros'],
  currency: ['devise', 'currency', 'ccy', 'moneda', 'monnaie'],
  reference: [
    'reference',
    'ref',
    'reference operation',
    'numero d operation',
    'transaction id',
    'referencia',
  ],
  balance: ['solde', 'solde apres operation', 'balance', 'running balance', 'saldo'],
  account: ['iban', 'compte', 'numero de compte', 'n de compte', 'account', 'cuenta', 'konto'],
  counterparty: ['contrepartie', 'nom de la contrepartie', 'tiers', 'counterparty', 'emetteur beneficiaire'],
  counterpartyIban: ['iban contrepartie', 'iban de la contrepartie', 'iban tiers', 'counterparty iban'],
}

export type BankColumns = {
  readonly line: number
  readonly at: Readonly<Partial<Record<BankColumn, number>>>
}

export const HEADER_WITHIN = 40

function plain(title: string): string {
  return title
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** The first row that names a day and an amount. */
export function bankColumnsOf(rows: readonly TableRow[]): BankColumns | null {
  for (const row of rows) {
    const titles = row.cells.map((cell) => plain(textOf(cell)))
    const at: Partial<Record<BankColumn, number>> = {}
    for (const [column, names] of Object.entries(NAMES) as [BankColumn, readonly string[]][]) {
      const position = names.map((name) => titles.indexOf(name)).find((found) => found >= 0)
      if (position !== undefined) at[column] = position
    }
    const money = at.amount !== undefined || (at.debit !== undefined && at.credit !== undefined)
    if (at.booked !== undefined && money) return { line: row.line, at }
  }
  return null
}

/** Columns that only a list of invoices has: the same words stand in both. */
const OF_INVOICES =
  /^(n |no |num |numero )?(de )?(facture|piece|invoice|client|customer|echeance|due date|code client|compte client|journal|ecriture\w*|comptenum)\b/

/** Whether a table with these titles is a bank's, without anybody saying so. */
export function looksLikeBank(rows: readonly TableRow[]): boolean {
  const columns = bankColumnsOf(rows)
  const header = rows.find(({ line }) => line === columns?.line)
  if (!columns || !header || columns.at.label === undefined) return false
  return !header.cells.some((cell) => OF_INVOICES.test(plain(textOf(cell))))
}
