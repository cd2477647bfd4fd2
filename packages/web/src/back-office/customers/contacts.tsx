import { Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Debtor } from './debtor.ts'

const ROLES = ['accounting', 'buyer', 'manager', 'legal'] as const

/** Whom reminders go to, and which addresses no longer work. */
export function Contacts({ contacts }: { readonly contacts: Debtor['contacts'] }) {
  const { t } = useTranslation()
  const roleOf = (role: string) => {
    const known = ROLES.find((one) => one === role)
    return known ? t(`debtor.roles.${known}`) : role
  }
  return (
    <section className="card" aria-label={t('debtor.contacts')}>
      <Stack p="md" gap="sm">
        <Title order={2} size="h4">
          {t('debtor.contacts')}
        </Title>
        {contacts.length === 0 && <Text c="dimmed">{t('debtor.contactsEmpty')}</Text>}
        {contacts.map(({ id, channel, value, role, name, unusableReason, unusableSince }) => (
          <Stack key={id} gap={0}>
            <Group gap="xs" wrap="nowrap" align="flex-start">
              <Text size="sm" c="dimmed" w={92} style={{ flexShrink: 0 }}>
                {t(`debtor.channels.${channel}`)}
              </Text>
              <Stack gap={0} style={{ minWidth: 0 }}>
                <Text size="sm" fw={550} style={{ overflowWrap: 'anywhere' }}>
                  {value}
                </Text>
                <Text size="sm" c="dimmed">
                  {[name, roleOf(role)].filter(Boolean).join(' · ')}
                </Text>
              </Stack>
            </Group>
            {unusableSince && (
              <Text size="sm" c="var(--mantine-color-error)">
                {t('debtor.unusable', { reason: unusableReason ?? '' })}
              </Text>
            )}
          </Stack>
        ))}
      </Stack>
    </section>
  )
}
