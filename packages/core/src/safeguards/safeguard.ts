import type { CivilDate } from '../calendar/civil-date.ts'

/** Ways of contact that somebody may ask us not to use. A letter stays: a formal notice must be able to arrive. */
export const REFUSABLE_CHANNELS = ['email', 'sms', 'phone'] as const
export type RefusableChannel = (typeof REFUSABLE_CHANNELS)[number]

export const SAFEGUARD_KINDS = ['represented', 'over-indebted', 'channel-refused'] as const
export type SafeguardKind = (typeof SAFEGUARD_KINDS)[number]

/** First and last day on which it protects the debtor; `until` null: nobody has ended it. */
type Period = { readonly from: CivilDate; readonly until: CivilDate | null }

/** Somebody else speaks for the debtor, who is no longer written to. */
export type Representation = Period & {
  readonly kind: 'represented'
  readonly representative: string
  /** E-mail or postal address of the representative. */
  readonly writeTo: string | null
}

/** The commission has admitted the file: `from` is the day of that decision. */
export type OverIndebtedness = Period & { readonly kind: 'over-indebted' }

export type ChannelRefusal = Period & {
  readonly kind: 'channel-refused'
  readonly channel: RefusableChannel
}

/** A fact that protects a debtor from a contact. Facts of this kind are ended, never edited. */
export type Safeguard = Representation | OverIndebtedness | ChannelRefusal

export function isInForce({ from, until }: Period, day: CivilDate): boolean {
  return from <= day && (until === null || day <= until)
}

/** The refused ways of contact on a day. */
export function refusalsOn(safeguards: readonly Safeguard[], day: CivilDate): ChannelRefusal[] {
  return safeguards.filter(
    (safeguard): safeguard is ChannelRefusal =>
      safeguard.kind === 'channel-refused' && isInForce(safeguard, day),
  )
}
