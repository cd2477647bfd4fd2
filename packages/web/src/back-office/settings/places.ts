import type { Scope } from '../access/session.ts'

/** All that can be set, in the order of the side menu; what one may not change is not shown. */
export const SETTINGS_PLACES = [
  { to: '/reglages/organisation', label: 'settings.organisation.title', scope: 'admin' },
  { to: '/reglages/creanciers', label: 'settings.creditors.title', scope: 'admin' },
  { to: '/reglages/utilisateurs', label: 'members.title', scope: 'admin' },
  { to: '/reglages/regles', label: 'settings.rules.title', scope: 'manage' },
  { to: '/reglages/fermetures', label: 'settings.closings.title', scope: 'manage' },
  { to: '/reglages/messagerie', label: 'settings.mail.title', scope: 'admin' },
  { to: '/reglages/cles', label: 'apiKeys.title', scope: 'admin' },
  { to: '/reglages/conservation', label: 'settings.retention.title', scope: 'admin' },
] as const satisfies readonly { to: string; label: string; scope: Scope }[]
