import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { ApiProblem } from '../../api/problem.ts'
import { translate } from '../../i18n/language.ts'
import { passkeysWorkAt } from './factors.ts'
import { sessionQuery } from './session.ts'

/** Signing in with a passkey, where this page may; leaving the browser's window is no failure. */
export function usePasskeySignIn(onEntered: () => Promise<void>) {
  const { passkeyOrigin: origin } = useSuspenseQuery(sessionQuery).data
  const enter = useMutation({
    mutationFn: async () => {
      const { signInWithPasskey, wasLeft } = await import('./passkeys.ts')
      try {
        await signInWithPasskey()
        return true
      } catch (error) {
        if (wasLeft(error)) return false
        throw error instanceof ApiProblem ? error : new ApiProblem(0, translate('factor.passkeyFailed'))
      }
    },
    onSuccess: (entered) => (entered ? onEntered() : undefined),
  })
  return {
    offered: passkeysWorkAt(origin),
    origin,
    pending: enter.isPending,
    error: enter.error,
    start: () => enter.mutate(),
  }
}
