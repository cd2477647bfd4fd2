import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

const HEADER =
  'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise'

type Line = readonly [
  journal: string,
  journalName: string,
  day: string,
  account: string,
  accountName: string,
  party: string,
  partyName: string,
  piece: string,
  label: string,
  debitCents: number,
  creditCents: number,
  letter: string,
]

/**
 * Writes the books of a trading company: 17 lines for each sale, of which two are on a customer account. That is 11
 * lines in a hundred; real books have fewer (10 and 7 in the two complete ones at hand). Nine sales in ten are paid a
 * month later and lettered, one in twenty in part. The same size gives the same bytes.
 */
export async function writeFec(path: string, lines: number): Promise<void> {
  const out = createWriteStream(path, { highWaterMark: 4 * 1024 * 1024 })
  const customers = Math.max(10, Math.floor(lines / 200))
  let written = 0
  let entry = 0
  let text = `${HEADER}\n`
  for (let sale = 0; written < lines; sale++) {
    for (const entryLines of entriesOf(sale, customers)) {
      if (written + entryLines.length > lines) continue
      entry++
      for (const line of entryLines) text += lineText(entry, line)
      written += entryLines.length
    }
    // What no whole entry can fill any more: entries of two lines, and of three when the rest is odd.
    if (lines - written < 17 && lines - written > 0) {
      entry++
      for (const line of closing(lines - written)) text += lineText(entry, line)
      written = lines
    }
    if (text.length > 1_000_000) {
      if (!out.write(text)) await once(out, 'drain')
      text = ''
    }
  }
  out.end(text)
  await once(out, 'close')
}

const SALES = ['VE', 'Ventes'] as const
const BANK = ['BQ', 'Banque'] as const
const PURCHASES = ['AC', 'Achats'] as const
const OTHER = ['OD', 'Opérations diverses'] as const
const NOBODY = ['', ''] as const

function entriesOf(sale: number, customers: number): Line[][] {
  const code = `C${String((sale * 7919) % customers).padStart(6, '0')}`
  const customer = [code, `SOCIÉTÉ CLIENTE ${code} SARL`] as const
  const net = 5_000 + ((sale * 104_729) % 800_000)
  const tax = Math.round(net / 5)
  const day = dayOf(sale)
  const invoice = `F2025-${String(sale).padStart(7, '0')}`
  const label = `Facture ${invoice} ${customer[1]}`
  const paid = sale % 10 !== 9
  const letter = paid ? letterOf(sale) : ''
  return [
    [
      [...SALES, day, '411000', 'Clients', ...customer, invoice, label, net + tax, 0, letter],
      [...SALES, day, '707000', 'Ventes de marchandises', ...NOBODY, invoice, label, 0, net, ''],
      [...SALES, day, '445710', 'TVA collectée', ...NOBODY, invoice, label, 0, tax, ''],
    ],
    paid ? receipt(sale, day, customer, net + tax, letter) : [],
    ...purchase(2 * sale, day, net, tax),
    ...purchase(2 * sale + 1, day, net + 1, tax),
    [
      [...OTHER, day, '641100', 'Salaires', ...NOBODY, `OD${sale}`, 'Charges du mois', net, 0, ''],
      [...OTHER, day, '421000', 'Personnel', ...NOBODY, `OD${sale}`, 'Charges du mois', 0, net, ''],
    ],
  ]
}

function receipt(
  sale: number,
  day: string,
  customer: readonly [string, string],
  gross: number,
  letter: string,
): Line[] {
  const month = String(Math.min(12, Number(day.slice(4, 6)) + 1)).padStart(2, '0')
  const paidOn = `2025${month}28`
  const amount = sale % 20 === 8 ? Math.floor(gross / 2) : gross
  const label = `Virement reçu ${customer[1]}`
  return [
    [...BANK, paidOn, '512000', 'Banque', ...NOBODY, `VIR${sale}`, label, amount, 0, ''],
    [...BANK, paidOn, '411000', 'Clients', ...customer, `VIR${sale}`, label, 0, amount, letter],
  ]
}

function purchase(number: number, day: string, net: number, tax: number): Line[][] {
  const code = `F${String((number * 31) % 500).padStart(5, '0')}`
  const supplier = [code, `FOURNISSEUR ${code}`] as const
  const label = `Facture fournisseur ${code}`
  return [
    [
      [...PURCHASES, day, '607000', 'Achats de marchandises', ...NOBODY, `A${number}`, label, net, 0, ''],
      [...PURCHASES, day, '445660', 'TVA déductible', ...NOBODY, `A${number}`, label, tax, 0, ''],
      [...PURCHASES, day, '401000', 'Fournisseurs', ...supplier, `A${number}`, label, 0, net + tax, ''],
    ],
    [
      [
        ...BANK,
        day,
        '401000',
        'Fournisseurs',
        ...supplier,
        `V${number}`,
        `Règlement ${code}`,
        net + tax,
        0,
        '',
      ],
      [...BANK, day, '512000', 'Banque', ...NOBODY, `V${number}`, `Règlement ${code}`, 0, net + tax, ''],
    ],
  ]
}

function closing(lines: number): Line[] {
  const half: Line = [...OTHER, '20251231', '471000', 'Attente', '', '', 'OD', 'Écart', 0, 0, '']
  return Array.from({ length: lines }, () => half)
}

function lineText(entry: number, line: Line): string {
  const [
    journal,
    journalName,
    day,
    account,
    accountName,
    party,
    partyName,
    piece,
    label,
    debit,
    credit,
    letter,
  ] = line
  const lettered = letter === '' ? '' : day
  return `${journal}\t${journalName}\t${entry}\t${day}\t${account}\t${accountName}\t${party}\t${partyName}\t${piece}\t${day}\t${label}\t${money(debit)}\t${money(credit)}\t${letter}\t${lettered}\t20260131\t\t\n`
}

function money(cents: number): string {
  return `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`
}

function dayOf(sale: number): string {
  const month = 1 + (Math.floor(sale / 1000) % 12)
  return `2025${String(month).padStart(2, '0')}${String(1 + (sale % 28)).padStart(2, '0')}`
}

function letterOf(sale: number): string {
  let letter = ''
  for (let rest = sale; ; rest = Math.floor(rest / 26) - 1) {
    letter = String.fromCharCode(65 + (rest % 26)) + letter
    if (rest < 26) return letter
  }
}
