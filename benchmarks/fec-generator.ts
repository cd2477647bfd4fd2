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
 * Writes the books of a trading company: about 12 lines for each sale, two of them on a customer account (the four
 * real FEC at hand have between 7 and 10 in a hundred; a trader has the most). Nine sales in ten are paid and
 * lettered, some in part. The same size gives the same bytes.
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
    if (lines - written < 12 && lines - written > 0) {
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

function entriesOf(sale: number, customers: number): Line[][] {
  const customer = `C${String((sale * 7919) % customers).padStart(6, '0')}`
  const name = `SOCIÉTÉ CLIENTE ${customer} SARL`
  const net = 5_000 + ((sale * 104_729) % 800_000)
  const tax = Math.round(net / 5)
  const gross = net + tax
  const day = dayOf(sale)
  const invoice = `F2025-${String(sale).padStart(7, '0')}`
  const paid = sale % 10 !== 9
  const received = sale % 20 === 8 ? Math.floor(gross / 2) : gross
  const letter = paid ? letterOf(sale) : ''
  const supplier = `F${String((sale * 31) % 500).padStart(5, '0')}`
  return [
    [
      [
        'VE',
        'Ventes',
        day,
        '411000',
        'Clients',
        customer,
        name,
        invoice,
        `Facture ${invoice} ${name}`,
        gross,
        0,
        letter,
      ],
      [
        'VE',
        'Ventes',
        day,
        '707000',
        'Ventes de marchandises',
        '',
        '',
        invoice,
        `Facture ${invoice} ${name}`,
        0,
        net,
        '',
      ],
      [
        'VE',
        'Ventes',
        day,
        '445710',
        'TVA collectée',
        '',
        '',
        invoice,
        `Facture ${invoice} ${name}`,
        0,
        tax,
        '',
      ],
    ],
    paid
      ? [
          [
            'BQ',
            'Banque',
            day,
            '512000',
            'Banque',
            '',
            '',
            `VIR${sale}`,
            `Virement reçu ${name}`,
            received,
            0,
            '',
          ],
          [
            'BQ',
            'Banque',
            day,
            '411000',
            'Clients',
            customer,
            name,
            `VIR${sale}`,
            `Virement reçu ${name}`,
            0,
            received,
            letter,
          ],
        ]
      : [],
    [
      [
        'AC',
        'Achats',
        day,
        '607000',
        'Achats de marchandises',
        '',
        '',
        `A${sale}`,
        `Facture fournisseur ${supplier}`,
        net,
        0,
        '',
      ],
      [
        'AC',
        'Achats',
        day,
        '445660',
        'TVA déductible',
        '',
        '',
        `A${sale}`,
        `Facture fournisseur ${supplier}`,
        tax,
        0,
        '',
      ],
      [
        'AC',
        'Achats',
        day,
        '401000',
        'Fournisseurs',
        supplier,
        `FOURNISSEUR ${supplier}`,
        `A${sale}`,
        `Facture fournisseur ${supplier}`,
        0,
        gross,
        '',
      ],
    ],
    [
      [
        'BQ',
        'Banque',
        day,
        '401000',
        'Fournisseurs',
        supplier,
        `FOURNISSEUR ${supplier}`,
        `VIR${sale}`,
        `Règlement ${supplier}`,
        gross,
        0,
        '',
      ],
      ['BQ', 'Banque', day, '512000', 'Banque', '', '', `VIR${sale}`, `Règlement ${supplier}`, 0, gross, ''],
    ],
    [
      [
        'OD',
        'Opérations diverses',
        day,
        '641100',
        'Salaires',
        '',
        '',
        `OD${sale}`,
        'Charges du mois',
        net,
        0,
        '',
      ],
      [
        'OD',
        'Opérations diverses',
        day,
        '421000',
        'Personnel',
        '',
        '',
        `OD${sale}`,
        'Charges du mois',
        0,
        net,
        '',
      ],
    ],
  ]
}

function closing(lines: number): Line[] {
  const half: Line = [
    'OD',
    'Opérations diverses',
    '20251231',
    '471000',
    'Attente',
    '',
    '',
    'OD',
    'Écart',
    0,
    0,
    '',
  ]
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
