/** What the trail is narrowed to; it stands in the address, so that it can be sent to a colleague. */
export type AuditFilter = {
  readonly q?: string
  readonly actor?: string
  readonly action?: string
  readonly subject?: string
  readonly from?: string
  readonly to?: string
}

const NAMES = ['q', 'actor', 'action', 'subject', 'from', 'to'] as const

/** The filter that an address asks for; what is none of it is left out. */
export function auditFilterOf(search: Record<string, unknown>): AuditFilter {
  const known = NAMES.flatMap((name) => {
    const value = search[name]
    const day = name === 'from' || name === 'to'
    if (typeof value !== 'string' || value === '' || (day && !/^\d{4}-\d{2}-\d{2}$/.test(value))) return []
    return [[name, value.slice(0, 100)]]
  })
  return Object.fromEntries(known) as AuditFilter
}
