import { senderOfOrganisation } from '../creditors/sender-of-organisation.ts'
import type { Mails } from '../mail/open-mails.ts'
import { log } from '../platform/log.ts'
import { inOrganisation, outsideOrganisations, type Pool } from '../platform/postgres.ts'
import { invitationWords, resetWords, type Sender, writeAccessMail } from './access-mail.ts'
import {
  claimInvitation,
  claimReset,
  drawLink,
  invitationsToSend,
  resetsToSend,
  sendInvitationLater,
  sendResetLater,
} from './links.queries.ts'
import { aboutOrganisation } from './organisations.queries.ts'
import { findMemberships, findPerson, passwordHashOf } from './people.queries.ts'

export type AccessMailer = {
  readonly pool: Pool
  readonly mails: Pick<Mails, 'of'>
  /** What links begin with. */
  readonly publicUrl: string
}

/**
 * Writes to those who have forgotten their password. Who has no account, or signs in elsewhere, is not written to; who
 * asked cannot tell, for the answer was given before anybody looked.
 */
export async function sendResets(mailer: AccessMailer): Promise<void> {
  const { pool, publicUrl } = mailer
  for (const { email, language } of await outsideOrganisations(pool, resetsToSend)) {
    const organisationId = await outsideOrganisations(pool, async (tx) => {
      const person = await findPerson(tx, email)
      if (!person || (await passwordHashOf(tx, person.id)) === null) return null
      return (await findMemberships(tx, person.id))[0]?.organisation_id ?? null
    })
    const link = organisationId === null ? null : drawLink()
    const claimed = await outsideOrganisations(pool, (tx) => claimReset(tx, email, link))
    if (!claimed || link === null || organisationId === null) continue
    const url = `${publicUrl}/mot-de-passe#${link.token}`
    const left = await leave(mailer, organisationId, email, resetWords(language), url)
    if (!left) await outsideOrganisations(pool, (tx) => sendResetLater(tx, email))
  }
}

/** Writes to those who are invited into this organisation. */
export async function sendInvitations(mailer: AccessMailer, organisationId: number): Promise<void> {
  const { pool, publicUrl } = mailer
  const { waiting, name } = await inOrganisation(pool, organisationId, async (tx) => ({
    waiting: await invitationsToSend(tx),
    name: (await aboutOrganisation(tx)).name,
  }))
  for (const { id, email, language, invited_by } of waiting) {
    const link = drawLink()
    if (!(await inOrganisation(pool, organisationId, (tx) => claimInvitation(tx, id, link)))) continue
    const url = `${publicUrl}/invitation#${link.token}`
    const left = await leave(mailer, organisationId, email, invitationWords(language, name, invited_by), url)
    if (!left) await inOrganisation(pool, organisationId, (tx) => sendInvitationLater(tx, id))
  }
}

async function senderIn({ pool, publicUrl }: AccessMailer, organisationId: number): Promise<Sender> {
  const sender = await inOrganisation(pool, organisationId, senderOfOrganisation)
  const { hostname } = new URL(publicUrl)
  const domain = hostname.includes('.') ? hostname : 'recouvrance.invalid'
  return sender ?? { name: 'Recouvrance', address: `recouvrance@${domain}` }
}

/** @returns false when it did not leave and may later */
async function leave(
  mailer: AccessMailer,
  organisationId: number,
  recipient: string,
  words: Parameters<typeof writeAccessMail>[2],
  url: string,
): Promise<boolean> {
  const sender = await senderIn(mailer, organisationId)
  const message = writeAccessMail(sender, recipient, words, url)
  if (message === null) {
    log.warn('a mail of access has an address that mail cannot go to')
    return true
  }
  const outcome = await (await mailer.mails.of(organisationId)).send(message)
  if (outcome.kind === 'refused') log.warn({ answer: outcome.answer }, 'a mail of access is refused')
  return outcome.kind !== 'postponed'
}
