import { columnsTwice, tooManyColumns } from '../reading/file-refusals.ts'
import { plainName } from '../reading/header-names.ts'
import { isReasonColumn } from '../reporting/reason-column.ts'
import { columnsMissing } from './fec-refusals.ts'

/** The columns of art. A47 A-1 LPF that are read, and the two of the Montant/Sens layout. */
export type FecColumn =
  | 'journalCode'
  | 'journalLib'
  | 'ecritureNum'
  | 'ecritureDate'
  | 'compteNum'
  | 'compteLib'
  | 'compAuxNum'
  | 'compAuxLib'
  | 'pieceRef'
  | 'pieceDate'
  | 'ecritureLib'
  | 'debit'
  | 'credit'
  | 'montant'
  | 'sens'
  | 'ecritureLet'
  | 'dateLet'
  | 'montantDevise'
  | 'idevise'
  | 'dateEcheance'

export type FecHeader = {
  readonly separator: '\t' | '|' | ';' | ','
  /** Position of each column that is there, from 0. */
  readonly positions: Readonly<Partial<Record<FecColumn, number>>>
  /** Number of columns named in the header, trailing separators not counted. */
  readonly width: number
  readonly layout: 'debit-credit' | 'montant-sens'
  /** Fields are enclosed in quotation marks. */
  readonly quoted: boolean
  /** The file is one of rejected lines that this program wrote: not a whole set of books. */
  readonly rejectedLines: boolean
  readonly names: readonly string[]
}

const COLUMN_OF: Readonly<Record<string, FecColumn>> = {
  journalcode: 'journalCode',
  codejournal: 'journalCode',
  journallib: 'journalLib',
  libellejournal: 'journalLib',
  ecriturenum: 'ecritureNum',
  numeroecriture: 'ecritureNum',
  ecrituredate: 'ecritureDate',
  dateecriture: 'ecritureDate',
  comptenum: 'compteNum',
  numerocompte: 'compteNum',
  comptelib: 'compteLib',
  libellecompte: 'compteLib',
  compauxnum: 'compAuxNum',
  compteauxnum: 'compAuxNum',
  compauxlib: 'compAuxLib',
  compteauxlib: 'compAuxLib',
  pieceref: 'pieceRef',
  piecedate: 'pieceDate',
  ecriturelib: 'ecritureLib',
  debit: 'debit',
  credit: 'credit',
  montant: 'montant',
  sens: 'sens',
  ecriturelet: 'ecritureLet',
  datelet: 'dateLet',
  montantdevise: 'montantDevise',
  idevise: 'idevise',
  // Not of the decree: some programs add it, and it is the one true due date a FEC can carry.
  dateecheance: 'dateEcheance',
  echeance: 'dateEcheance',
  dateech: 'dateEcheance',
}

const MAX_FEC_COLUMNS = 200

const SEPARATORS = ['\t', '|', ';', ','] as const

/**
 * Reads the first line of a file.
 * @returns null when it is not the header of a FEC
 */
export function readFecHeader(line: string): FecHeader | null {
  const separator = SEPARATORS.find((candidate) => known(split(line, candidate)) >= 4)
  if (!separator) return null
  const cells = split(line, separator)
  while (cells.length > 0 && plainName(cells.at(-1) ?? '') === '') cells.pop()
  const names = cells.map((cell) => cell.replaceAll('"', '').trim())
  const positions: Partial<Record<FecColumn, number>> = {}
  for (const [index, name] of names.entries()) {
    const column = columnOf(name)
    if (!column) continue
    if (positions[column] !== undefined) throw columnsTwice(name)
    positions[column] = index
  }
  if (
    positions.compteNum === undefined ||
    (positions.journalCode === undefined && positions.ecritureDate === undefined)
  )
    return null
  if (names.length > MAX_FEC_COLUMNS) throw tooManyColumns(names.length, MAX_FEC_COLUMNS)
  return {
    separator,
    positions,
    width: names.length,
    layout: positions.montant !== undefined && positions.sens !== undefined ? 'montant-sens' : 'debit-credit',
    quoted: line.trimStart().startsWith('"'),
    rejectedLines: names.some(isReasonColumn),
    names,
  }
}

/** @throws FileRefusal naming the columns without which no item can be read */
export function requireFecColumns(header: FecHeader): void {
  const { positions } = header
  const missing: string[] = []
  if (positions.ecritureDate === undefined) missing.push('EcritureDate')
  if (positions.journalCode === undefined) missing.push('JournalCode')
  if (positions.montant !== undefined && positions.debit === undefined) {
    if (positions.sens === undefined) missing.push('Sens')
  } else {
    if (positions.debit === undefined) missing.push('Debit')
    if (positions.credit === undefined) missing.push('Credit')
  }
  if (missing.length > 0) throw columnsMissing(missing, header.names)
}

function split(line: string, separator: string): string[] {
  return line.split(separator)
}

function known(cells: readonly string[]): number {
  return cells.filter((cell) => columnOf(cell) !== undefined).length
}

// "constructor" is no column: what every object inherits is not looked at.
function columnOf(name: string): FecColumn | undefined {
  const plain = plainName(name)
  return Object.hasOwn(COLUMN_OF, plain) ? COLUMN_OF[plain] : undefined
}
