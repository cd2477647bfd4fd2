import { senderOfOrganisation } from '../creditors/sender-of-organisation.ts'
import type { Mails } from '../mail/open-mails.ts'
import { log } from '../platform/log.ts'
import type { MailTransport, OutgoingMail } from '../platform/mail-transport.ts'
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
  readonly mails: Pick<Mails, 'of' | 'ofInstallation'>
  /** What links begin with. */
  readonly publicUrl: string
}

/**
 * Writes to those who have forgotten their password. Who has no account, or signs in elsewhere, is not written to; who
 * asked cannot tell, for the answer was given before anybody looked. Who works in several organisations is written to
 * by the way of the installation: administrators of one of them, who set its mail server, could read the link there and
 * enter the others.
 */
export async function sendResets(mailer: AccessMailer): Promise<void> {
  const { pool, mails, publicUrl } = mailer
  for (const { email, language } of await outsideOrganisations(pool, resetsToSend)) {
    const memberships = await outsideOrganisations(pool, async (tx) => {
      const person = await findPerson(tx, email)
      if (!person || (await passwordHashOf(tx, person.id)) === null) return []
      return findMemberships(tx, person.id)
    })
    const [first] = memberships
    const link = first ? drawLink() : null
    const claimed = await outsideOrganisations(pool, (tx) => claimReset(tx, email, link))
    if (!claimed || !link || !first) continue
    const words = resetWords(language)
    const message = await write(
      mailer,
      first.organisation_id,
      email,
      words,
      `${publicUrl}/mot-de-passe#${link.token}`,
    )
    const mail = memberships.length > 1 ? mails.ofInstallation() : await mails.of(first.organisation_id)
    const left = await leave(mail, message)
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
    const words = invitationWords(language, name, invited_by)
    const message = await write(mailer, organisationId, email, words, url)
    const left = await leave(await mailer.mails.of(organisationId), message)
    if (!left) await inOrganisation(pool, organisationId, (tx) => sendInvitationLater(tx, id))
  }
}

async function senderIn({ pool, publicUrl }: AccessMailer, organisationId: number): Promise<Sender> {
  const sender = await inOrganisation(pool, organisationId, senderOfOrganisation)
  const { hostname } = new URL(publicUrl)
  const domain = hostname.includes('.') ? hostname : 'recouvrance.invalid'
  return sender ?? { name: 'Recouvrance', address: `recouvrance@${domain}` }
}

async function write(
  mailer: AccessMailer,
  organisationId: number,
  recipient: string,
  words: Parameters<typeof writeAccessMail>[2],
  url: string,
): Promise<OutgoingMail | null> {
  return writeAccessMail(await senderIn(mailer, organisationId), recipient, words, url)
}

/** @returns false when it did not leave and may later */
async function leave(mail: MailTransport, message: OutgoingMail | null): Promise<boolean> {
  if (message === null) {
    log.warn('a mail of access has an address that mail cannot go to')
    return true
  }
  const outcome = await mail.send(message)
  if (outcome.kind === 'refused') log.warn({ answer: outcome.answer }, 'a mail of access is refused')
  return outcome.kind !== 'postponed'
}
