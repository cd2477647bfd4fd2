import type { Scope } from './scopes.ts'

/** What people are in an organisation, from the one who may do everything down. */
export const ROLES = ['administrator', 'manager', 'collector', 'reader'] as const
export type Role = (typeof ROLES)[number]

const SCOPE_OF: Readonly<Record<Role, Scope>> = {
  administrator: 'admin',
  manager: 'manage',
  collector: 'write',
  reader: 'read',
}

export function scopeOf(role: Role): Scope {
  return SCOPE_OF[role]
}
