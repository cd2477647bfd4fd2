import { type Currency, digitsOf, isCurrency } from '@recouvrance/core/money/currency'
import { amountOf } from '../reading/amount-text.ts'
import { cleanText } from '../reading/clean-text.ts'
import type { Decode } from '../reading/encoding.ts'
import { fileCut } from '../reading/file-refusals.ts'
import { unguarded } from '../reading/formula-guard.ts'
import { unquoted } from '../reading/unquote.ts'
import type { Rejections } from '../reporting/rejections.ts'
import { EntryBalances } from './entry-balances.ts'
import { readAmount, readDate, readSide } from './fec-fields.ts'
import type { FecColumn, FecHeader } from './fec-header.ts'
import { FecJournals, type Journal } from './fec-journals.ts'
import { noTotals } from './fec-totals.ts'

/** One line on a customer account, as it stands in the books. */
export type FecCustomerLine = {
  readonly line: number
  readonly journal: string
  readonly entryNumber: string
  /** yyyymmdd, as all days here; 0 when the file gives none. */
  readonly entryDay: number
  readonly pieceDay: number
  readonly dueDay: number
  readonly account: string
  readonly accountName: string
  readonly customerNumber: string
  readonly customerName: string
  readonly pieceRef: string
  readonly label: string
  readonly letter: string
  /** Debit less credit, in minor units of the books' currency. */
  readonly bookMinor: number
  /** The same in the currency of the item. */
  readonly amountMinor: number
  readonly currency: Currency
}

export type FecScannerOptions = {
  readonly header: FecHeader
  readonly decode: Decode
  /** Currency of the books: that of Debit and Credit. */
  readonly bookCurrency: Currency
  readonly rejections: Rejections
  readonly onCustomerLine: (line: FecCustomerLine) => void
  /** The lettering group of a rejected line has to wait with it. */
  readonly onRejectedCustomerLine: (line: RejectedCustomerLine) => void
}

export type RejectedCustomerLine = Pick<FecCustomerLine, 'account' | 'customerNumber' | 'letter'>

type Amounts = { readonly debit: number; readonly credit: number }

const NOTHING: Amounts = { debit: 0, credit: 0 }
const MAX_TEXT_BYTES = 500
const SPACE = 0x20
const QUOTE = 0x22
const FOUR = 0x34
const ONE = 0x31

/** Reads the lines of a FEC one after the other; only those on customer accounts become text. */
export class FecScanner {
  readonly totals = noTotals()
  readonly journals = new FecJournals()
  readonly entries = new EntryBalances()

  private readonly options: FecScannerOptions
  private readonly separator: number
  private readonly digits: number
  /** Fields a line must have for its account, dates and amounts to be there. */
  private readonly needed: number
  private readonly starts = new Int32Array(MAX_FIELDS)
  private readonly ends = new Int32Array(MAX_FIELDS)
  private fields = 0
  private lastLine = 0
  private lastWidth = 0
  private entryKey = 0
  private entryDay = 0
  private journal: Journal | undefined

  constructor(options: FecScannerOptions) {
    this.options = options
    this.separator = options.header.separator.charCodeAt(0)
    this.digits = digitsOf(options.bookCurrency)
    const { positions } = options.header
    const required: FecColumn[] = [
      'journalCode',
      'ecritureDate',
      'compteNum',
      'debit',
      'credit',
      'montant',
      'sens',
    ]
    this.needed = Math.max(...required.map((column) => (positions[column] ?? -1) + 1))
  }

  readonly scan = (given: Buffer, start: number, end: number, line: number): void => {
    let bytes = given
    let from = start
    let to = end
    if (this.options.header.quoted || this.split(bytes, from, to) !== this.options.header.width) {
      const plain = unquoted(given, start, end, this.separator)
      if (plain) {
        bytes = plain
        from = 0
        to = plain.length
      }
      this.split(bytes, from, to)
    }
    this.totals.lines++
    this.lastLine = line
    this.lastWidth = this.fields
    if (!this.hasItsColumns(bytes, line)) return
    const amounts = this.amounts(bytes, line)
    this.enterEntry(bytes, line)
    this.journal?.addAccount(this.byteOfAccount(bytes, 0))
    if (amounts) {
      this.totals.debitMinor += amounts.debit
      this.totals.creditMinor += amounts.credit
      this.entries.add(this.entryKey, amounts.debit - amounts.credit, line)
    }
    if (this.byteOfAccount(bytes, 0) === FOUR && this.byteOfAccount(bytes, 1) === ONE)
      this.thirdParty(bytes, line, amounts ?? NOTHING)
  }

  /** @throws FileRefusal when the last line stops before its end although no other does */
  finish(): void {
    const { width } = this.options.header
    const short = this.lastWidth < this.needed || (this.lastWidth < width && this.totals.shortLines === 1)
    if (this.totals.lines > 1 && short) throw fileCut(this.lastLine, this.lastWidth, width)
    if (this.totals.lines === 1 && this.lastWidth < this.needed)
      throw fileCut(this.lastLine, this.lastWidth, width)
  }

  private split(bytes: Buffer, from: number, to: number): number {
    const { separator, starts, ends } = this
    let count = 0
    let start = from
    for (let i = from; i < to; i++) {
      if (bytes[i] !== separator) continue
      if (count < MAX_FIELDS - 1) {
        starts[count] = start
        ends[count] = i
        count++
      }
      start = i + 1
    }
    starts[count] = start
    ends[count] = to
    this.fields = count + 1
    return this.fields
  }

  private hasItsColumns(bytes: Buffer, line: number): boolean {
    const { header, rejections } = this.options
    if (this.fields < this.needed) {
      this.totals.unreadableLines++
      rejections.add(line, 'missing-columns', String(this.fields))
      return false
    }
    if (this.fields < header.width) this.totals.shortLines++
    for (let i = header.width; i < this.fields; i++) {
      if (this.isBlank(bytes, i)) continue
      this.totals.unreadableLines++
      rejections.add(line, 'too-many-columns', String(this.fields))
      return false
    }
    return true
  }

  private isBlank(bytes: Buffer, field: number): boolean {
    for (let i = this.starts[field] ?? 0; i < (this.ends[field] ?? 0); i++)
      if (bytes[i] !== SPACE) return false
    return true
  }

  private amounts(bytes: Buffer, line: number): Amounts | null {
    const { header } = this.options
    if (header.layout === 'montant-sens') return this.amountBySide(bytes, line)
    const debit = this.amount(bytes, 'debit')
    const credit = this.amount(bytes, 'credit')
    if (!Number.isNaN(debit) && !Number.isNaN(credit)) return { debit, credit }
    return this.unreadable(line, this.text(bytes, Number.isNaN(debit) ? 'debit' : 'credit'), 'invalid-amount')
  }

  private amountBySide(bytes: Buffer, line: number): Amounts | null {
    const amount = this.amount(bytes, 'montant')
    if (Number.isNaN(amount)) return this.unreadable(line, this.text(bytes, 'montant'), 'invalid-amount')
    const side = readSide(this.text(bytes, 'sens'))
    if (side === 0) return this.unreadable(line, this.text(bytes, 'sens'), 'invalid-side')
    return side > 0 ? { debit: amount, credit: 0 } : { debit: 0, credit: amount }
  }

  private unreadable(line: number, value: string, code: 'invalid-amount' | 'invalid-side'): null {
    this.totals.unreadableLines++
    this.options.rejections.add(line, code, value)
    return null
  }

  private amount(bytes: Buffer, column: FecColumn): number {
    const field = this.options.header.positions[column] ?? -1
    if (field < 0 || field >= this.fields) return 0
    return readAmount(bytes, this.starts[field] ?? 0, this.ends[field] ?? 0, this.digits)
  }

  /** Lines of one entry follow each other as a rule: journal and date are read again only when the entry changes. */
  private enterEntry(bytes: Buffer, line: number): void {
    const { positions } = this.options.header
    const journalHash = this.hash(bytes, positions.journalCode, 0x811c9dc5)
    const entryHash = this.hash(
      bytes,
      positions.ecritureDate,
      this.hash(bytes, positions.ecritureNum, journalHash),
    )
    const other = this.hash(
      bytes,
      positions.ecritureNum,
      this.hash(bytes, positions.ecritureDate, 0x9747b28c),
    )
    const key = entryHash * 0x1f_ffff + (other & 0x1f_ffff) + 1
    if (key === this.entryKey) {
      if (Number.isNaN(this.entryDay)) this.badDate(bytes, line, 'ecritureDate')
      return
    }
    this.entryKey = key
    this.journal =
      this.journals.known(journalHash) ??
      this.journals.add(journalHash, this.text(bytes, 'journalCode'), this.text(bytes, 'journalLib'))
    this.entryDay = this.day(bytes, 'ecritureDate') || Number.NaN
    if (Number.isNaN(this.entryDay)) {
      this.badDate(bytes, line, 'ecritureDate')
      return
    }
    if (this.totals.firstDay === 0 || this.entryDay < this.totals.firstDay)
      this.totals.firstDay = this.entryDay
    if (this.entryDay > this.totals.lastDay) this.totals.lastDay = this.entryDay
  }

  private hash(bytes: Buffer, field: number | undefined, seed: number): number {
    let hash = seed
    if (field !== undefined && field < this.fields)
      for (let i = this.starts[field] ?? 0; i < (this.ends[field] ?? 0); i++)
        hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193)
    return Math.imul(hash ^ 0x7c, 0x01000193) >>> 0
  }

  private day(bytes: Buffer, column: FecColumn): number {
    const field = this.options.header.positions[column] ?? -1
    if (field < 0 || field >= this.fields) return 0
    return readDate(bytes, this.starts[field] ?? 0, this.ends[field] ?? 0)
  }

  private badDate(bytes: Buffer, line: number, column: FecColumn): void {
    this.options.rejections.add(line, 'invalid-date', this.text(bytes, column))
  }

  private byteOfAccount(bytes: Buffer, index: number): number {
    const field = this.options.header.positions.compteNum ?? 0
    let at = this.starts[field] ?? 0
    const end = this.ends[field] ?? 0
    while (at < end && (bytes[at] === SPACE || bytes[at] === QUOTE)) at++
    return at + index < end ? (bytes[at + index] ?? 0) : 0
  }

  private thirdParty(bytes: Buffer, line: number, { debit, credit }: Amounts): void {
    const third = this.byteOfAccount(bytes, 2)
    if (third !== 0x31 && third !== 0x36) {
      const account = `41${String.fromCharCode(third || 0x30)}`
      this.totals.otherAccounts.set(account, (this.totals.otherAccounts.get(account) ?? 0) + 1)
      return
    }
    this.totals.customerLines++
    this.totals.customerDebitMinor += debit
    this.totals.customerCreditMinor += credit
    if (this.journal) this.journal.customerLines++
    if (this.options.rejections.has(line)) this.rejectedCustomerLine(bytes)
    else if (debit === credit) this.totals.zeroLines++
    else {
      this.customerLine(bytes, line, debit - credit)
      if (this.options.rejections.has(line)) this.rejectedCustomerLine(bytes)
    }
  }

  private rejectedCustomerLine(bytes: Buffer): void {
    this.options.onRejectedCustomerLine({
      account: this.text(bytes, 'compteNum'),
      customerNumber: this.text(bytes, 'compAuxNum'),
      letter: this.text(bytes, 'ecritureLet'),
    })
  }

  private customerLine(bytes: Buffer, line: number, bookMinor: number): void {
    const { rejections } = this.options
    for (const column of ['pieceDate', 'dateEcheance'] as const)
      if (Number.isNaN(this.day(bytes, column))) this.badDate(bytes, line, column)
    const tooLong = this.tooLong()
    if (tooLong) rejections.add(line, 'text-too-long', this.text(bytes, tooLong))
    const money = this.money(bytes, line, bookMinor)
    if (!money || rejections.has(line)) return
    this.options.onCustomerLine({
      line,
      journal: this.journal?.code ?? '',
      entryNumber: this.text(bytes, 'ecritureNum'),
      entryDay: this.entryDay,
      pieceDay: this.day(bytes, 'pieceDate'),
      dueDay: this.day(bytes, 'dateEcheance'),
      account: this.text(bytes, 'compteNum'),
      accountName: this.text(bytes, 'compteLib'),
      customerNumber: this.text(bytes, 'compAuxNum'),
      customerName: this.text(bytes, 'compAuxLib'),
      pieceRef: this.text(bytes, 'pieceRef'),
      label: this.text(bytes, 'ecritureLib'),
      letter: this.text(bytes, 'ecritureLet'),
      bookMinor,
      ...money,
    })
  }

  /** Idevise and Montantdevise give the currency of the item when it is not the books'. */
  private money(
    bytes: Buffer,
    line: number,
    bookMinor: number,
  ): { amountMinor: number; currency: Currency } | null {
    const { bookCurrency, rejections } = this.options
    const inBooks = { amountMinor: bookMinor, currency: bookCurrency }
    const code = this.text(bytes, 'idevise').toUpperCase()
    if (code === '' || code === bookCurrency || code === '€' || code === 'EURO') return inBooks
    const written = this.text(bytes, 'montantDevise')
    if (written === '') return inBooks
    if (!isCurrency(code)) {
      rejections.add(line, 'invalid-currency', code)
      return null
    }
    const foreign = Math.abs(amountOf(written, digitsOf(code), 'either'))
    if (Number.isNaN(foreign)) {
      rejections.add(line, 'invalid-amount', written)
      return null
    }
    // Zero abroad: an exchange difference, which exists in the books' currency only.
    return foreign === 0 ? inBooks : { amountMinor: Math.sign(bookMinor) * foreign, currency: code }
  }

  private tooLong(): FecColumn | undefined {
    const { positions } = this.options.header
    return TEXTS.find((column) => {
      const field = positions[column] ?? -1
      return (
        field >= 0 &&
        field < this.fields &&
        (this.ends[field] ?? 0) - (this.starts[field] ?? 0) > MAX_TEXT_BYTES
      )
    })
  }

  private text(bytes: Buffer, column: FecColumn): string {
    const field = this.options.header.positions[column] ?? -1
    if (field < 0 || field >= this.fields) return ''
    const start = this.starts[field] ?? 0
    const end = this.ends[field] ?? 0
    if (start === end) return ''
    const text = cleanText(this.options.decode(bytes, start, end))
    return this.options.header.rejectedLines ? unguarded(text).trim() : text
  }
}

const MAX_FIELDS = 256

const TEXTS: readonly FecColumn[] = [
  'journalCode',
  'ecritureNum',
  'compteNum',
  'compteLib',
  'compAuxNum',
  'compAuxLib',
  'pieceRef',
  'ecritureLib',
  'ecritureLet',
]
