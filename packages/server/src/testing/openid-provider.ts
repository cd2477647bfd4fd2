import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

export type OpenIdProvider = { readonly issuer: string; close(): Promise<void> }

const CLIENT = { id: 'recouvrance', secret: 'a secret between the two' }

/** What an installation is told of it. */
export function settingsFor(issuer: string): NodeJS.ProcessEnv {
  return {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_NAME: 'Maison',
  }
}

/**
 * A real OpenID Connect provider, whose sign-in page takes any password. Its people are called by their addresses; those
 * of `unverified.example` have not verified theirs. It asks every client for PKCE.
 */
export async function openOpenIdProvider(port: number, redirectUri: string): Promise<OpenIdProvider> {
  const issuer = `http://localhost:${port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    pkce: { required: () => true },
    cookies: { keys: ['of the test'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_, email) => ({
      accountId: email,
      claims: () => ({
        sub: `sub of ${email}`,
        email,
        email_verified: !email.endsWith('@unverified.example'),
        name: `Prénom ${email}`,
      }),
    }),
    features: { devInteractions: { enabled: true } },
  })
  const server = await new Promise<Server>((resolve) => {
    const listening = provider.listen(port, '127.0.0.1', () => resolve(listening))
  })
  const { port: taken } = server.address() as AddressInfo
  if (taken !== port) throw new Error('the provider listens elsewhere')
  return {
    issuer,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
