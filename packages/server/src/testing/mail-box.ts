import { simpleParser } from 'mailparser'
import type { MailOutcome, MailTransport, OutgoingMail } from '../platform/mail-transport.ts'

export type MailBox = {
  readonly transport: MailTransport
  readonly mails: OutgoingMail[]
  /** What stands after # in the link of the last mail to this address. */
  tokenFor(address: string): Promise<string>
  textFor(address: string): Promise<string>
  /** What is answered to the next ones. */
  answer: MailOutcome
}

/** A way out that keeps what is given to it. */
export function aMailBox(): MailBox {
  const mails: OutgoingMail[] = []
  const textFor = async (address: string) => {
    const last = mails.findLast(({ to }) => to === address)
    if (!last) throw new Error(`no mail went to ${address}`)
    return (await simpleParser(last.raw)).text ?? ''
  }
  const box: MailBox = {
    mails,
    textFor,
    answer: { kind: 'accepted', reference: 'kept' },
    tokenFor: async (address) => /#([\w-]+)/.exec(await textFor(address))?.[1] ?? '',
    transport: {
      kind: 'outbox',
      connections: 1,
      send: async (mail) => {
        if (box.answer.kind === 'accepted') mails.push(mail)
        return box.answer
      },
      close: async () => {},
    },
  }
  return box
}
