/** What a caller may do: read, change, or administer keys and settings. Each includes the one before. */
export const SCOPES = ['read', 'write', 'admin'] as const
export type Scope = (typeof SCOPES)[number]
