/** For whom passkeys are made: the address that people open, as the installation was told it, never as a request says. */
export type RelyingParty = { readonly id: string; readonly origin: string; readonly name: string }

export function relyingPartyOf(publicUrl: string): RelyingParty {
  const { hostname, origin } = new URL(publicUrl)
  return { id: hostname, origin, name: 'Recouvrance' }
}
