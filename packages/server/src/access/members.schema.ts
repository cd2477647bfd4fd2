import { z } from 'zod'
import type { Invitation } from './links.queries.ts'
import { ROLES } from './roles.ts'
import { address, line, password } from './sessions.schema.ts'

const language = z.enum(['fr', 'en']).describe('Of the mail')

const member = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  since: z.string(),
  secondFactor: z.boolean(),
  you: z.boolean(),
})
const invitation = z.object({
  id: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  invitedBy: z.string(),
  invitedAt: z.string(),
  expiresAt: z.string(),
  expired: z.boolean(),
  sentAt: z.string().nullable().describe('null: the mail is still to leave'),
})

export const memberList = z.object({
  members: z.array(member),
  secondFactorRequired: z.boolean(),
  mail: z.enum(['smtp', 'outbox']).describe('outbox: invitations become files in the data folder'),
})
export const memberParams = z.object({ id: z.string().min(1).max(100) })
export const memberChange = z.strictObject({ role: z.enum(ROLES) })
export const accessPolicy = z.strictObject({ secondFactorRequired: z.boolean() })

export const invitationList = z.object({ invitations: z.array(invitation) })
export const newInvitation = z.strictObject({ email: address, role: z.enum(ROLES), language })
export const invitationMade = z.object({ id: z.string() })

const token = z.string().min(20).max(100).describe('What stands after # in the link')
export const invitationToken = z.strictObject({ token })
export const invitationRead = z.object({
  organisation: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  hasAccount: z.boolean().describe('true: sign in with it, then accept'),
})
export const invitationAnswer = z.strictObject({
  token,
  name: line.optional().describe('Of who has no account yet'),
  password: password.optional(),
})

export const resetWish = z.strictObject({ email: address })
export const resetAnswer = z.strictObject({ token, password })

export function presentInvitation(row: Invitation): z.infer<typeof invitation> {
  return {
    id: String(row.id),
    email: row.email,
    role: row.role,
    invitedBy: row.invited_by.replace(/^user:/, ''),
    invitedAt: row.created_at,
    expiresAt: row.expires_at,
    expired: row.expired,
    sentAt: row.sent_at,
  }
}
