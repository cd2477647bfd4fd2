import './settings.css'
import { Group, Stack, Text, Title } from '@mantine/core'
import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
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

/** One below the other; on a telephone one line that slides, where the way one came by is in sight. */
function SettingsWays() {
  const { t } = useTranslation()
  const may = useMayWith()
  const ways = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    const own = ways.current?.querySelector(`[href="${pathname}"]`)
    own?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [pathname])
  return (
    <nav ref={ways} aria-label={t('settings.title')} className="settings-ways">
      {SETTINGS_PLACES.filter(({ scope }) => may(scope)).map(({ to, label }) => (
        <Link key={to} to={to} className="frame-way">
          {t(label)}
        </Link>
      ))}
    </nav>
  )
}
