import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import type { paths } from '../../api/schema.gen.ts'

export type Account = paths['/api/v1/account']['get']['responses'][200]['content']['application/json']

/** How one signs in oneself. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => answerOf(api.GET('/api/v1/account')),
})

/** Whether this page may make and use passkeys: they belong to the address that the installation was told. */
export function passkeysWorkAt(origin: string): boolean {
  return globalThis.PublicKeyCredential !== undefined && globalThis.location.origin === origin
}
