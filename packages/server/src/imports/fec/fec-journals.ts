/** What a journal is for, known from the accounts its entries touch. */
export type JournalKind = 'sales' | 'money' | 'opening' | 'other'

const FIVE = 0x35
const SEVEN = 0x37
const SIX = 0x36

const OPENING_CODE = /^(a\.?n\.?|ano|anx|ran|raz?n|and|ouv|open)$/i
const OPENING_NAME = /nouveau|ouverture|opening/i
const SALES_NAME = /vente|factur|client|sales|invoice/i
const SALES_CODE = /^(v|ve|vt|ven|vte|vnt|fac|inv)\d*$/i

export class Journal {
  readonly code: string
  readonly name: string
  customerLines = 0
  private incomeLines = 0
  private chargeLines = 0
  private moneyLines = 0

  constructor(code: string, name: string) {
    this.code = code
    this.name = name
  }

  /** @param firstDigit character code of the first digit of the account */
  addAccount(firstDigit: number): void {
    if (firstDigit === SEVEN) this.incomeLines++
    else if (firstDigit === SIX) this.chargeLines++
    else if (firstDigit === FIVE) this.moneyLines++
  }

  /**
   * Opening entries move balance-sheet accounts only. Otherwise what the journal touches most decides: a bank journal
   * has a few lines of bank charges and of interest, a sales journal has a few cash sales.
   */
  kind(): JournalKind {
    const opens = OPENING_CODE.test(this.code) || OPENING_NAME.test(this.name)
    if (opens && this.incomeLines === 0 && this.chargeLines === 0) return 'opening'
    if (this.moneyLines > 0 && this.moneyLines >= this.incomeLines) return 'money'
    if (this.incomeLines > 0) return 'sales'
    // An extract of customer accounts shows nothing else of its journals: their names are all there is.
    return SALES_NAME.test(this.name) || SALES_CODE.test(this.code) ? 'sales' : 'other'
  }
}

/** The journals of a file; a few dozen at most in honest books. */
export class FecJournals {
  private readonly byHash = new Map<number, Journal>()

  known(hash: number): Journal | undefined {
    return this.byHash.get(hash)
  }

  add(hash: number, code: string, name: string): Journal {
    const journal = new Journal(code, name)
    // A file that names a journal per line is no reason to fill the memory: the rest share one.
    const key = this.byHash.size < MAX_JOURNALS ? hash : OVERFLOW
    const existing = this.byHash.get(key)
    if (existing) return existing
    this.byHash.set(key, journal)
    return journal
  }

  all(): Journal[] {
    return [...this.byHash.values()]
  }
}

const MAX_JOURNALS = 5000
const OVERFLOW = -1
