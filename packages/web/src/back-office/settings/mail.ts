import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'

export const mailQuery = queryOptions({
  queryKey: ['mail'],
  queryFn: () => answerOf(api.GET('/api/v1/mail')),
})

export type MailState = Awaited<ReturnType<NonNullable<typeof mailQuery.queryFn>>>
export type MailServer = NonNullable<MailState['settings']>
export type Security = MailServer['security']

/** Each way of being safe has its usual port: it follows, unless another one was typed. */
const USUAL: Readonly<Record<Security, string>> = { starttls: '587', tls: '465', none: '25' }

export const SECURITIES: readonly Security[] = ['starttls', 'tls', 'none']

export type TypedServer = {
  readonly host: string
  readonly port: string
  readonly security: Security
  readonly username: string
  readonly password: string
}

export function typedServer(kept: MailServer | null): TypedServer {
  if (kept === null)
    return { host: '', port: USUAL.starttls, security: 'starttls', username: '', password: '' }
  const { host, port, security, username } = kept
  return { host, port: String(port), security, username: username ?? '', password: '' }
}

export function withSecurity(typed: TypedServer, security: Security): TypedServer {
  const port = typed.port === USUAL[typed.security] ? USUAL[security] : typed.port
  return { ...typed, security, port }
}

/** An empty password is none that was typed: the one that is kept stays. */
export function serverBody({ host, port, security, username, password }: TypedServer) {
  return {
    host: host.trim(),
    port: Number(port),
    security,
    username: username.trim() === '' ? null : username.trim(),
    ...(password === '' ? {} : { password }),
  }
}
