/** A message ready to leave: what is archived is `raw`, and `raw` is what leaves. */
export type OutgoingMail = {
  /** Envelope addresses, without names. */
  readonly from: string
  readonly to: string
  readonly messageId: string
  readonly raw: Buffer
}

/**
 * What became of a message. Only `uncertain` leaves a doubt: in every other case it is known whether somebody else now
 * answers for it.
 */
export type MailOutcome =
  | { readonly kind: 'accepted'; readonly reference: string }
  /** A permanent no, and nothing left. `address`: this recipient is refused, another message would be too. */
  | { readonly kind: 'refused'; readonly of: 'address' | 'message'; readonly answer: string }
  /**
   * Not now, and nothing left. `server`: no message would have passed, the others need not be tried. `worker`: it was
   * not given to the server at all.
   */
  | { readonly kind: 'postponed'; readonly by: 'server' | 'recipient' | 'worker'; readonly answer: string }
  /** The connection was lost after the first byte of the message and before the answer. */
  | { readonly kind: 'uncertain'; readonly answer: string }

export type MailTransport = {
  /** `outbox`: messages become files and nothing leaves. */
  readonly kind: 'smtp' | 'outbox'
  /** How many messages it takes at the same time. */
  readonly connections: number
  send(mail: OutgoingMail): Promise<MailOutcome>
  /** Waits for the messages in hand. */
  close(): Promise<void>
}
