import { z } from 'zod'
import { passkeyAnswer, password, signInCode } from './sessions.schema.ts'

const currentPassword = password.describe('Absent for those who sign in elsewhere and have none')
const line = z.string().trim().min(1).max(100)

export const passwordChange = z.strictObject({ currentPassword: password, password })
export const confirmed = z.strictObject({ currentPassword: currentPassword.optional() })
export const confirmedCode = z.strictObject({ code: signInCode.shape.code })

export const account = z.object({
  hasPassword: z.boolean().describe('false: signs in elsewhere'),
  totp: z.boolean().describe('An application shows codes for sign-in'),
  backupCodesLeft: z.number().int(),
  passkeys: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      createdAt: z.string(),
      lastUsedAt: z.string().nullable(),
    }),
  ),
})

export const totpBegun = z.object({
  uri: z.string(),
  secret: z.string().describe('The same as letters, for those who cannot scan'),
  qr: z.string().describe('The same as a picture: SVG'),
  backupCodes: z.array(z.string()).describe('Shown once, each good once'),
})
export const backupCodes = z.object({ backupCodes: z.array(z.string()) })

export const newPasskey = passkeyAnswer.extend({ name: line.describe('To recognise it in the list') })
export const passkeyParams = z.object({ id: z.string().min(1).max(2000) })
