import { formatLongDate } from '@recouvrance/core/calendar/format-date'
import type { AddedRates } from '@recouvrance/core/law/semester-rates'
import { MessageError } from '@recouvrance/core/reminders/message-error'
import { labelsOf } from '@recouvrance/core/reminders/message-labels'
import type { MessageInput, MessageItemInput } from '@recouvrance/core/reminders/message-model'
import type { KnownDebt } from '../../law/read-debts.ts'
import {
  type AccountStatementData,
  accountStatementData,
  renderAccountStatement,
} from '../../law/render-account-statement.ts'
import type { AccountOnPaper } from '../../law/state-account.ts'
import { stateNotice } from '../../law/state-notice.ts'
import { paperLanguageOf } from '../../law/statement-words.ts'
import type { Pdf } from '../../platform/pdf.ts'
import { Refusal } from '../../refusal.ts'

/** The statement of account that goes with a formal notice. */
export type Enclosure = {
  /** As the text announces it; of an e-mail, the name of the file. */
  readonly name: string
  /** What a letter prints behind itself. */
  readonly data: AccountStatementData
  /** The same by itself. */
  readonly pdf: () => Pdf
}

/** What the law needs to know beside the message. */
export type LegalFacts = {
  readonly debts: ReadonlyMap<number, KnownDebt>
  /** Rates that the house has added. */
  readonly added: AddedRates
  readonly insolvencyOpenedOn: string | null
}

/**
 * A formal notice claims what its statement says, and travels with it; any other message is as it was.
 * @throws MessageError `statement-refused` when the law or a rate is missing: a notice never leaves without its statement
 */
export function encloseStatement(
  input: MessageInput,
  facts: LegalFacts,
): { readonly input: MessageInput; readonly enclosure: Enclosure | null } {
  if (input.tone !== 'formal' || input.medium === 'call') return { input, enclosure: null }
  const parties = { asOf: input.date, debtor: debtorOf(input, facts) }
  const account = stated(input, facts, parties)
  const { language } = input.customer
  const title = labelsOf(language).claimed.statement.replace('{date}', formatLongDate(input.date, language))
  const name = input.medium === 'email' ? `${title.replaceAll('\u00a0', ' ')}.pdf` : title
  const paper = paperLanguageOf(language)
  const claim = {
    principals: new Map(
      account.debts.map(({ id, statement }) => [String(id), statement.claim.principalDueMinor]),
    ),
    interest: account.interestDueMinor,
    compensation: account.compensationMinor,
    waived: account.waivedMinor,
    statementName: name,
  }
  return {
    input: { ...input, claim, attachmentNames: [...input.attachmentNames, name] },
    enclosure: {
      name,
      data: accountStatementData(parties, account, paper),
      pdf: () => renderAccountStatement(parties, account, paper),
    },
  }
}

function stated(
  { creditor, currency, items }: MessageInput,
  { debts, added }: LegalFacts,
  parties: { readonly asOf: MessageInput['date']; readonly debtor: ReturnType<typeof debtorOf> },
): AccountOnPaper {
  try {
    return stateNotice({
      ...parties,
      creditor: partyOf(creditor),
      currency,
      items: items.filter(({ section }) => section !== 'coming-due').map(claimedItem),
      debts,
      added,
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new MessageError('statement-refused', {
      fr: `Le décompte de la mise en demeure ne peut pas être établi\u00a0: ${error.fr}`,
      en: `The statement of account of the formal notice cannot be made: ${error.message}`,
    })
  }
}

function claimedItem({ id, kind, number, openAmount, disputedAmount }: MessageItemInput) {
  return { id: Number(id), kind, number, openMinor: openAmount, claimedMinor: openAmount - disputedAmount }
}

function debtorOf({ customer }: MessageInput, { insolvencyOpenedOn }: LegalFacts) {
  return {
    ...partyOf(customer),
    number: customer.accountNumber ?? '',
    kind: customer.kind,
    language: customer.language,
    insolvency_opened_on: insolvencyOpenedOn,
  }
}

function partyOf({ name, siren, address }: Pick<MessageInput['creditor'], 'name' | 'siren' | 'address'>) {
  const { lines, country } = address
  return { name, siren, address_lines: [...lines], postcode: null, city: null, country }
}
