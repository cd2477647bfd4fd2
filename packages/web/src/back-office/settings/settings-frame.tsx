import './settings.css'
import { Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Scope, useMayWith } from '../access/session.ts'

const PLACES = [
  { to: '/reglages/creanciers', label: 'settings.creditors.title', scope: 'admin' },
  { to: '/reglages/regles', label: 'settings.rules.title', scope: 'manage' },
  { to: '/reglages/messagerie', label: 'settings.mail.title', scope: 'admin' },
  { to: '/reglages/cles', label: 'apiKeys.title', scope: 'admin' },
] as const satisfies readonly { to: string; label: string; scope: Scope }[]

type Props = { readonly title: string; readonly intro: string; readonly children: ReactNode }

/** A page of settings beside the way to the others. */
export function SettingsFrame({ title, intro, children }: Props) {
  const { t } = useTranslation()
  const may = useMayWith()
  return (
    <div className="settings">
      <nav aria-label={t('settings.title')} className="settings-ways">
        {PLACES.filter(({ scope }) => may(scope)).map(({ to, label }) => (
          <Link key={to} to={to} className="frame-way">
            {t(label)}
          </Link>
        ))}
      </nav>
      <Stack gap="md">
        <Stack gap={4}>
          <Title order={1} size="h2">
            {title}
          </Title>
          <Text c="dimmed">{intro}</Text>
        </Stack>
        {children}
      </Stack>
    </div>
  )
}
