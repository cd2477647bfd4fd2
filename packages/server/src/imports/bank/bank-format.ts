import { separatorOf } from '../reading/csv-dialect.ts'
import { csvTable } from '../reading/csv-rows.ts'
import type { SourceFile } from '../reading/source-file.ts'
import type { TextSurvey } from '../reading/survey.ts'
import { firstRows } from '../reading/table-rows.ts'
import { HEADER_WITHIN, looksLikeBank } from './bank-csv-columns.ts'
import type { BankFormat } from './statement.ts'

const ISO_MESSAGE = /^\s*<[\s\S]{0,3000}?(camt\.05[234]|BkToCstmr(Stmt|AcctRpt|DbtCdtNtfctn))/
const OTHER_MESSAGE = /^\s*<[\s\S]{0,3000}?(pain\.00\d|camt\.0\d\d|CstmrCdtTrfInitn|CstmrDrctDbtInitn)/
const OFX = /^\s*(OFXHEADER|<\?xml[^>]*>\s*(<!--[\s\S]*?-->\s*)?<\?OFX\b|<\?OFX\b|<\?xml[^>]*>\s*<OFX>|<OFX>)/
// biome-ignore lint/suspicious/noControlCharactersInRegex: SWIFT messages begin with one
const SWIFT = /^[\s\u0001]*(\{1:[FA]\d\d|:940:|:942:|:\d{2}[A-Z]?:)/
const CFONB_120 = /^\s*0[1457]\d{5}.{4}.{5}([A-Z]{3}|\s{3})[\d ]/
const CFONB_240 = /^\s*31\d{6}..\d{6}E/

/** What kind of bank file a text is, from its content alone; null: none. */
export function bankFormatOf(beginning: string): Exclude<BankFormat, 'csv'> | null {
  if (OFX.test(beginning)) return 'ofx'
  if (ISO_MESSAGE.test(beginning) || OTHER_MESSAGE.test(beginning)) return 'camt'
  if (SWIFT.test(beginning)) return 'mt940'
  if (CFONB_240.test(beginning)) return 'cfonb-240'
  return CFONB_120.test(beginning) ? 'cfonb-120' : null
}

/** Whether a table of text is one that a bank exports. */
export async function isBankTable(
  source: SourceFile,
  survey: TextSurvey,
  beginning: string,
): Promise<boolean> {
  return looksLikeBank(await firstRows(csvTable(source, survey, separatorOf(beginning)), HEADER_WITHIN))
}
