import type { Draws } from './draws.ts'

export type Writing =
  | 'as printed'
  | 'separators'
  | 'no prefix'
  | 'missing zeros'
  | 'no year'
  | 'letter O'
  | 'cut by the bank'
  | 'one digit wrong'

/** The number of a document as somebody writes it in a transfer. */
export function writtenNumber(number: string, writing: Writing, draws: Draws): string {
  switch (writing) {
    case 'as printed':
      return draws.chance(0.2) ? number.toLowerCase() : number
    case 'separators':
      return draws.pick([
        number.replaceAll(/[-/]/g, ' '),
        number.replaceAll(/[-/]/g, ''),
        number.replaceAll(/[-/]/g, draws.pick(['.', '_', ' - ', '/'])),
        spaced(number, draws),
      ])
    case 'no prefix':
      return number.replace(/^[A-Z]+\W?/, '')
    case 'missing zeros':
      return withoutZeros(number)
    case 'no year':
      return draws.pick(['', 'N ', 'FACT ']) + (number.match(/\d+$/)?.[0] ?? number).replace(/^0+/, '')
    case 'letter O':
      return number.replace(/(\d)0/, '$1O')
    case 'cut by the bank':
      return number.slice(0, -draws.between(1, 3))
    case 'one digit wrong':
      return withWrongDigit(number, draws)
  }
}

function spaced(number: string, draws: Draws): string {
  const at = draws.between(Math.ceil(number.length / 2), number.length - 1)
  return `${number.slice(0, at)} ${number.slice(at)}`
}

function withoutZeros(number: string): string {
  return number.replaceAll(/(?<!\d)0+(?=\d)/g, '').replace(/(?<=[A-Z])0+(?=\d)/, '')
}

function withWrongDigit(number: string, draws: Draws): string {
  const at = number.length - draws.between(1, 4)
  const other = (Number(number[at]) + draws.between(1, 9)) % 10
  return /\d/.test(number[at] ?? '') ? number.slice(0, at) + other + number.slice(at + 1) : `${number}1`
}

/** The numbers of several invoices, in one of the ways in which people list them. */
export function writtenList(numbers: readonly string[], draws: Draws): string {
  const [first = '', ...others] = numbers
  const manner = draws.next()
  if (manner < 0.3) return numbers.join(draws.pick([' ', ', ', ' + ', ' ET ', '/']))
  if (manner < 0.5) return numbers.map((number) => number.replace(/^[A-Z]+\W?/, '')).join(' ')
  if (manner < 0.7) return [first, ...others.map((number) => number.match(/\d+$/)?.[0] ?? number)].join(' ')
  return [first, ...others.map((number) => endThatDiffers(first, number))].join(
    draws.pick(['/', '-', ' ', ' ET ']),
  )
}

function endThatDiffers(first: string, number: string): string {
  let at = 0
  while (at < first.length && first[at] === number[at]) at++
  return number.length === first.length ? number.slice(Math.min(at, number.length - 2)) : number
}

/** What else stands in a remittance: dates, order and customer numbers, telephones, company numbers. */
export function surrounded(reference: string, draws: Draws): string {
  const before = draws.pick([
    '',
    '',
    'FACTURE ',
    'FACT ',
    'Facture n° ',
    'REGLEMENT FACT ',
    'VIR ',
    'PAIEMENT ',
    'REF ',
    'Solde facture ',
    'N/REF ',
    'Votre facture ',
  ])
  const after = draws.pick(['', '', '', '', '', noise(draws), noise(draws), noise(draws)])
  return draws.chance(0.08)
    ? `${noise(draws)} ${before}${reference}`
    : `${before}${reference} ${after}`.trim()
}

export function noise(draws: Draws): string {
  const digits = (count: number): string =>
    Array.from({ length: count }, (_, at) => draws.between(at === 0 ? 1 : 0, 9)).join('')
  const day = `${String(draws.between(1, 28)).padStart(2, '0')}/${String(draws.between(1, 12)).padStart(2, '0')}`
  return draws.pick([
    `DU ${day}/2025`,
    `CDE ${digits(8)}`,
    `COMMANDE ${digits(6)}`,
    `BC ${digits(5)}`,
    `CLIENT ${digits(6)}`,
    `TEL 0${digits(9)}`,
    `SIREN ${digits(9)}`,
    `DOSSIER ${digits(7)}`,
    digits(10),
    `${day}/25`,
    `ECHEANCE ${day}`,
    `CHANTIER ${digits(4)}`,
    `${digits(5)} ${digits(4)}`,
  ])
}
