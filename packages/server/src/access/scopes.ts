/** What a caller may do: read, change, manage (scenarios, templates, sending), or administer keys, people and creditors. Each includes the one before. */
export const SCOPES = ['read', 'write', 'manage', 'admin'] as const
export type Scope = (typeof SCOPES)[number]
