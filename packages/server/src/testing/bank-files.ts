/** Bank files of our own making, for tests. Amounts are as the format writes them. */

type Part = { readonly amount: string; readonly name: string; readonly endToEndId: string }

export type CamtEntry = {
  readonly amount: string
  readonly on: string
  readonly side?: 'CRDT' | 'DBIT'
  readonly reference?: string
  readonly name?: string
  readonly text?: string
  readonly parts?: readonly Part[]
  /** More elements of the entry, or of its transaction. */
  readonly more?: string
  readonly details?: string
}

export function camtEntry(entry: CamtEntry): string {
  const { amount, on, side = 'CRDT', reference, name, text, parts, more = '', details = '' } = entry
  const party = side === 'CRDT' ? 'Dbtr' : 'Cdtr'
  const single = [
    name ? `<RltdPties><${party}><Nm>${name}</Nm></${party}></RltdPties>` : '',
    text ? `<RmtInf><Ustrd>${text}</Ustrd></RmtInf>` : '',
    details,
  ].join('')
  const transactions = parts
    ? parts
        .map(
          (part) =>
            `<TxDtls><Refs><EndToEndId>${part.endToEndId}</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="EUR">${part.amount}</Amt></TxAmt></AmtDtls><RltdPties><${party}><Nm>${part.name}</Nm></${party}></RltdPties></TxDtls>`,
        )
        .join('')
    : single && `<TxDtls>${single}</TxDtls>`
  return [
    `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${side}</CdtDbtInd>${more}<Sts>BOOK</Sts>`,
    `<BookgDt><Dt>${on}</Dt></BookgDt><ValDt><Dt>${on}</Dt></ValDt>`,
    reference ? `<AcctSvcrRef>${reference}</AcctSvcrRef>` : '',
    transactions && `<NtryDtls>${transactions}</NtryDtls>`,
    '</Ntry>',
  ].join('\n')
}

export type CamtFile = {
  readonly iban: string
  readonly id: string
  readonly message?: 'camt.053' | 'camt.054' | 'camt.052'
  readonly version?: string
  readonly opening?: readonly [amount: string, on: string]
  readonly closing?: readonly [amount: string, on: string]
  readonly entries: readonly string[]
}

const ELEMENTS = {
  'camt.053': ['BkToCstmrStmt', 'Stmt'],
  'camt.052': ['BkToCstmrAcctRpt', 'Rpt'],
  'camt.054': ['BkToCstmrDbtCdtNtfctn', 'Ntfctn'],
} as const

export function camtFile(file: CamtFile): string {
  const { iban, id, message = 'camt.053', version = '02', opening, closing, entries } = file
  const [root, one] = ELEMENTS[message]
  const balance = (type: string, given: CamtFile['opening']) =>
    given
      ? `<Bal><Tp><CdOrPrtry><Cd>${type}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${given[0]}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${given[1]}</Dt></Dt></Bal>`
      : ''
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${message}.001.${version}"><${root}>`,
    '<GrpHdr><MsgId>M</MsgId><CreDtTm>2026-01-06T20:00:00</CreDtTm></GrpHdr>',
    `<${one}><Id>${id}</Id><CreDtTm>2026-01-06T20:00:00</CreDtTm><Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>`,
    balance('OPBD', opening),
    balance('CLBD', closing),
    ...entries,
    `</${one}></${root}></Document>`,
  ].join('\n')
}

type Mt940 = {
  readonly account: string
  readonly opening: readonly [day: string, amount: string]
  readonly closing: readonly [day: string, amount: string]
  readonly movements?: readonly string[]
}

export function mt940Statement({ account, opening, closing, movements = [] }: Mt940): string {
  return [
    ':20:TEST',
    `:25:${account}`,
    ':28C:1/1',
    `:60F:C${opening[0]}EUR${opening[1]}`,
    ...movements,
    `:62F:C${closing[0]}EUR${closing[1]}`,
    '-',
    '',
  ].join('\r\n')
}

type Cfonb = {
  readonly bank: string
  readonly branch: string
  readonly account: string
  readonly from: readonly [day: string, minor: number]
  readonly to: readonly [day: string, minor: number]
  readonly movements: readonly (readonly [day: string, minor: number, details?: readonly string[]])[]
}

/** Fourteen characters, the last of them digit and sign. */
function cfonbAmount(minor: number): string {
  const digits = String(Math.abs(minor)).padStart(14, '0')
  const last = (minor < 0 ? '}JKLMNOPQR' : '{ABCDEFGHI')[Number(digits.slice(-1))] ?? ''
  return digits.slice(0, -1) + last
}

export function cfonbStatement({ bank, branch, account, from, to, movements }: Cfonb): string {
  const head = (code: string, operation = '') =>
    `${code}${bank}    ${branch}EUR2 ${account}${operation.padEnd(2)}`
  const balance = (code: string, [day, minor]: Cfonb['from']) =>
    `${head(code)}${day}${' '.repeat(50)}${cfonbAmount(minor)}${' '.repeat(16)}`
  return [
    balance('01', from),
    ...movements.flatMap(([day, minor, details = []]) => [
      `${head('04', minor < 0 ? 'B3' : '05')}${day}  ${day}${'VIR SEPA'.padEnd(31)}  0000001  ${cfonbAmount(minor)}${' '.repeat(16)}`,
      ...details.map((detail) => `${head('05', '05')}${day}     ${detail}`.padEnd(120)),
    ]),
    balance('07', to),
    '',
  ].join('\r\n')
}
