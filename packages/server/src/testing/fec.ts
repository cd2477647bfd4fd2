import iconv from 'iconv-lite'

/** One line of books for tests; amounts in cents, days as yyyymmdd. */
export type BookLine = {
  readonly journal: string
  readonly journalName?: string
  readonly number: string
  readonly day: string
  readonly account: string
  readonly accountName?: string
  readonly customer?: string
  readonly customerName?: string
  readonly piece?: string
  readonly pieceDay?: string
  readonly label?: string
  readonly debit?: number
  readonly credit?: number
  readonly letter?: string
  readonly foreign?: string
  readonly currency?: string
  readonly dueDay?: string
}

export type Dialect = {
  readonly separator?: string
  readonly lineEnd?: string
  readonly encoding?: string
  readonly byteOrderMark?: boolean
  /** Signs of a debit and of a credit: the Montant/Sens layout. */
  readonly sides?: readonly [string, string]
  /** Columns after the 18 of the law. */
  readonly extraColumns?: readonly string[]
  readonly reversedColumns?: boolean
  readonly padded?: boolean
  readonly trailingSeparator?: boolean
  readonly quoted?: boolean
  readonly withoutLastLineEnd?: boolean
}

export const CASH_COLUMNS = ['DateRglt', 'ModeRglt', 'NatOp', 'IdClient'] as const

/** A FEC with these lines, as a program of that dialect writes it. */
export function fecFile(lines: readonly BookLine[], dialect: Dialect = {}): Buffer {
  const { separator = '\t', lineEnd = '\n', encoding = 'utf-8', quoted, trailingSeparator } = dialect
  const rows = [headerOf(dialect), ...lines.map((line) => cellsOf(line, dialect))].map((cells) => {
    const ordered = dialect.reversedColumns ? cells.toReversed() : cells
    const written = quoted ? ordered.map((cell) => `"${cell.replaceAll('"', '""')}"`) : ordered
    return written.join(separator) + (trailingSeparator ? separator : '')
  })
  const text = rows.join(lineEnd) + (dialect.withoutLastLineEnd ? '' : lineEnd)
  return iconv.encode(text, encoding, { addBOM: dialect.byteOrderMark ?? false })
}

function headerOf({ sides, extraColumns = [] }: Dialect): string[] {
  return [
    ...'JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib'.split(' '),
    ...'PieceRef PieceDate EcritureLib'.split(' '),
    ...(sides ? ['Montant', 'Sens'] : ['Debit', 'Credit']),
    ...'EcritureLet DateLet ValidDate Montantdevise Idevise'.split(' '),
    ...extraColumns,
  ]
}

function cellsOf(line: BookLine, { sides, extraColumns = [], padded }: Dialect): string[] {
  const { debit = 0, credit = 0 } = line
  const money = (cents: number): string => {
    const text = `${Math.trunc(cents / 100)},${String(Math.abs(cents % 100)).padStart(2, '0')}`
    return padded ? ` ${text.padStart(18, '0')}` : text
  }
  return [
    line.journal,
    line.journalName ?? line.journal,
    line.number,
    line.day,
    line.account,
    line.accountName ?? '',
    line.customer ?? '',
    line.customerName ?? '',
    line.piece ?? '',
    line.pieceDay ?? line.day,
    line.label ?? '',
    ...(sides ? [money(debit || credit), debit ? sides[0] : sides[1]] : [money(debit), money(credit)]),
    line.letter ?? '',
    line.letter ? line.day : '',
    line.day,
    line.foreign ?? '',
    line.currency ?? '',
    ...extraColumns.map((name) => (name === 'DateEcheance' ? (line.dueDay ?? '') : '')),
  ]
}

export type Sale = {
  readonly customer: string
  readonly piece: string
  /** Tax included. */
  readonly cents: number
  readonly day?: string
  readonly letter?: string
  readonly account?: string
  readonly name?: string
  readonly dueDay?: string
}

/** An invoice: the customer, the income and the tax; a credit note when `cents` is below zero. */
export function sale({ customer, piece, cents, ...more }: Sale): BookLine[] {
  const { day = '20250110', account = '411000', name = `Société ${customer}` } = more
  const entry = { journal: 'VE', journalName: 'Ventes', number: `V${piece}`, day, piece }
  const tax = Math.trunc(cents / 6)
  const side = (amount: number, debit: boolean) =>
    debit === amount > 0 ? { debit: Math.abs(amount) } : { credit: Math.abs(amount) }
  const party = { customer, customerName: name, letter: more.letter, dueDay: more.dueDay }
  return [
    {
      ...entry,
      account,
      accountName: 'Clients',
      label: `Facture ${piece}`,
      ...given(party),
      ...side(cents, true),
    },
    {
      ...entry,
      account: '707000',
      accountName: 'Ventes',
      label: `Facture ${piece}`,
      ...side(cents - tax, false),
    },
    { ...entry, account: '445710', accountName: 'TVA collectée', label: 'TVA', ...side(tax, false) },
  ]
}

/** Money received on the bank account. */
export function receipt({ customer, piece, cents, ...more }: Sale): BookLine[] {
  const { day = '20250215', account = '411000', name = `Société ${customer}`, letter } = more
  const entry = {
    journal: 'BQ',
    journalName: 'Banque',
    number: `B${piece}`,
    day,
    piece,
    label: 'Virement reçu',
  }
  return [
    { ...entry, account: '512000', accountName: 'Banque', debit: cents },
    {
      ...entry,
      account,
      accountName: 'Clients',
      credit: cents,
      ...given({ customer, customerName: name, letter }),
    },
  ]
}

/** Opening entries of a year: what customers owe, against the balance of the year before. */
export function opening(
  lines: readonly { customer: string; piece: string; cents: number; pieceDay?: string; letter?: string }[],
  day = '20260101',
): BookLine[] {
  const entry = { journal: 'AN', journalName: 'À nouveaux', number: 'AN1', day }
  const total = lines.reduce((sum, { cents }) => sum + cents, 0)
  return [
    ...lines.map(({ customer, cents, ...line }) => ({
      ...entry,
      ...line,
      account: '411000',
      accountName: 'Clients',
      customer,
      customerName: `Société ${customer}`,
      label: `Report ${line.piece}`,
      ...(cents > 0 ? { debit: cents } : { credit: -cents }),
    })),
    { ...entry, account: '120000', accountName: 'Résultat', piece: 'AN', label: 'Report', credit: total },
  ]
}

/** Without the properties that nobody gave. */
function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
