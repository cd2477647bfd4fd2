import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser'
import { answerOf, api } from '../../api/client.ts'

/** The person closed the browser's window: there is nothing to tell them. */
export function wasLeft(error: unknown): boolean {
  return error instanceof WebAuthnError
    ? error.code === 'ERROR_CEREMONY_ABORTED'
    : error instanceof DOMException && ['NotAllowedError', 'AbortError'].includes(error.name)
}

export function isOwnAlready(error: unknown): boolean {
  return error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED'
}

export async function signInWithPasskey(): Promise<void> {
  const options = await answerOf(api.POST('/api/v1/session/passkey-options'))
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON
  const response = await startAuthentication({ optionsJSON })
  await answerOf(api.POST('/api/v1/session/passkey', { body: { response: { ...response } } }))
}

export async function addPasskey(name: string, currentPassword: string): Promise<void> {
  const options = await answerOf(
    api.POST('/api/v1/account/passkeys/options', { body: currentPassword === '' ? {} : { currentPassword } }),
  )
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON
  const response = await startRegistration({ optionsJSON })
  await answerOf(api.POST('/api/v1/account/passkeys', { body: { name, response: { ...response } } }))
}
