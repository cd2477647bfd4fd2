import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import type { paths } from '../../api/schema.gen.ts'

type Members = paths['/api/v1/members']['get']['responses'][200]['content']['application/json']
type Invitations = paths['/api/v1/invitations']['get']['responses'][200]['content']['application/json']
export type Member = Members['members'][number]
export type Invitation = Invitations['invitations'][number]
export type Role = Member['role']

export const ROLES: readonly Role[] = ['reader', 'collector', 'manager', 'administrator']

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: () => answerOf(api.GET('/api/v1/members')),
})

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: () => answerOf(api.GET('/api/v1/invitations')),
})
