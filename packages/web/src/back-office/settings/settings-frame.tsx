import './settings.css'
import { Group, Stack, Text, Title } from '@mantine/core'
import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useInSight } from '../../ui/use-in-sight.ts'
import { useMayWith } from '../access/session.ts'
import { SETTINGS_PLACES } from './places.ts'

type Props = {
  readonly title: string
  readonly intro: string
  /** What one begins with here, beside the title. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A page of settings beside the way to the others. */
export function SettingsFrame({ title, intro, action, children }: Props) {
  return (
    <div className="settings">
      <SettingsWays />
      <Stack gap="md">
        <Group justify="space-between" align="flex-start">
          <Stack gap={4} className="settings-head">
            <Title order={1} size="h2">
              {title}
            </Title>
            <Text c="dimmed">{intro}</Text>
          </Stack>
          {action}
        </Group>
        {children}
      </Stack>
    </div>
  )
}

/** One below the other; on a telephone one line that slides. */
function SettingsWays() {
  const { t } = useTranslation()
  const may = useMayWith()
  return (
    <nav aria-label={t('settings.title')} className="settings-ways">
      {SETTINGS_PLACES.filter(({ scope }) => may(scope)).map((place) => (
        <Way key={place.to} {...place} />
      ))}
    </nav>
  )
}

function Way({ to, label }: Pick<(typeof SETTINGS_PLACES)[number], 'to' | 'label'>) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  return (
    <Link to={to} ref={useInSight<HTMLAnchorElement>(pathname === to)} className="frame-way">
      {t(label)}
    </Link>
  )
}
