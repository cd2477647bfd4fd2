import { z } from 'zod'
import { password } from './sessions.schema.ts'

export const passwordChange = z.strictObject({ currentPassword: password, password })
