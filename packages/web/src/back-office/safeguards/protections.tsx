import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { day } from '../../i18n/formats.ts'
import { useNameOf } from '../access/colleagues.ts'
import type { Debtor } from '../customers/debtor.ts'
import { EndSafeguardDialog } from './end-safeguard-dialog.tsx'
import { SafeguardDialog } from './safeguard-dialog.tsx'
import { type Safeguard, useSafeguardTitle } from './safeguards.ts'

type Opened = { readonly end: Safeguard | null }
type Props = { readonly debtor: Debtor; readonly mayAct: boolean }

/** What protects the debtor from being contacted, and what somebody may record of it. */
export function Protections({ debtor, mayAct }: Props) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<Opened | null>(null)
  const { safeguards } = debtor.governing
  const dialog = { customerId: debtor.id, onClose: () => setOpened(null) }
  return (
    <section className="card" aria-label={t('safeguards.title')}>
      <Stack p="md" gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <Title order={2} size="h4">
            {t('safeguards.title')}
          </Title>
          {mayAct && (
            <Button size="compact-sm" variant="default" onClick={() => setOpened({ end: null })}>
              {t('safeguards.add')}
            </Button>
          )}
        </Group>
        {safeguards.length === 0 && <Text c="dimmed">{t('safeguards.none')}</Text>}
        {safeguards.map((safeguard) => (
          <Protection
            key={safeguard.id}
            safeguard={safeguard}
            onEnd={mayAct ? () => setOpened({ end: safeguard }) : null}
          />
        ))}
      </Stack>
      {opened?.end === null && <SafeguardDialog {...dialog} debtor={debtor} />}
      {opened?.end && <EndSafeguardDialog {...dialog} safeguard={opened.end} />}
    </section>
  )
}

type ProtectionProps = { readonly safeguard: Safeguard; readonly onEnd: (() => void) | null }

function Protection({ safeguard, onEnd }: ProtectionProps) {
  const { t } = useTranslation()
  const nameOf = useNameOf()
  const titleOf = useSafeguardTitle()
  const { author, from, kind, note, state, writeTo } = safeguard
  const since = t(state === 'upcoming' ? 'safeguards.from' : 'safeguards.since', { on: day(from) })
  return (
    <Stack gap={2} align="flex-start">
      <Text size="sm" fw={550} style={{ overflowWrap: 'anywhere' }}>
        {titleOf(safeguard)}
      </Text>
      <Text size="sm">{t(`safeguards.effect.${kind}`)}</Text>
      {writeTo && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t('safeguards.writeTo', { to: writeTo })}
        </Text>
      )}
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {[since, note, nameOf(author)].filter(Boolean).join(' · ')}
      </Text>
      {onEnd && (
        <Button size="compact-sm" variant="default" mt={2} onClick={onEnd}>
          {t('safeguards.end')}
        </Button>
      )}
    </Stack>
  )
}
