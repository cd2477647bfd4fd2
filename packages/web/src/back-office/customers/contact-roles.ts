import { useTranslation } from 'react-i18next'

const ROLES = ['accounting', 'buyer', 'manager', 'legal'] as const

/** What contacts are for: some are known by a code, any other is what somebody wrote. */
export function useRoleNames() {
  const { t } = useTranslation()
  return {
    names: ROLES.map((role) => t(`debtor.roles.${role}`)),
    nameOf: (role: string): string => {
      const known = ROLES.find((one) => one === role)
      return known ? t(`debtor.roles.${known}`) : role
    },
    codeOf: (name: string): string =>
      ROLES.find((role) => t(`debtor.roles.${role}`) === name.trim()) ?? name.trim(),
  }
}
