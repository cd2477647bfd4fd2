import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/** How a session was opened; one that another house vouches for needs no second factor of ours. */
const SIGNED_IN_BY = ['password', 'passkey', 'single-sign-on'] as const

/** Opens a session for somebody who has proved who they are by a way that better-auth does not know. */
export const openSession = {
  id: 'open-session',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ personId: z.string(), signedInBy: z.enum(SIGNED_IN_BY) }) },
      async (ctx) => {
        const { personId, signedInBy } = ctx.body
        const { internalAdapter } = ctx.context
        const user = await internalAdapter.findUserById(personId)
        if (!user) throw new Error(`there is no person ${personId}`)
        const session = await internalAdapter.createSession(personId, false, { signedInBy })
        await setSessionCookie(ctx, { session, user })
        return { email: user.email }
      },
    ),
  },
} satisfies BetterAuthPlugin
