import { Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { day } from '../../i18n/formats.ts'
import { useSaid } from '../../ui/use-said.ts'
import { useNameOf } from '../access/colleagues.ts'
import type { Debtor } from './debtor.ts'

/** Holds, promises, disputes, plans and direct debits in force, each in its own words. */
export function Governing({ governing }: { readonly governing: Debtor['governing'] }) {
  const { t } = useTranslation()
  const said = useSaid()
  const nameOf = useNameOf()
  const facts = [
    ...governing.holds.map(({ id, from, lastDay, itemNumber, reason, author }) => ({
      id,
      kind: t('debtor.hold'),
      sentence: lastDay
        ? t('debtor.holdUntil', { from: day(from), until: day(lastDay) })
        : t('debtor.holdFrom', { from: day(from) }),
      about: [itemNumber, reason, nameOf(author)].filter(Boolean).join(' · '),
    })),
    ...governing.promises.map(({ id, message }) => ({
      id,
      kind: t('debtor.promise'),
      sentence: said(message),
      about: '',
    })),
    ...governing.disputes.map(({ id, message, itemNumber, reason }) => ({
      id,
      kind: t('debtor.dispute'),
      sentence: said(message),
      about: [itemNumber, reason].join(' · '),
    })),
    ...governing.paymentPlans.map(({ id, message }) => ({
      id,
      kind: t('debtor.paymentPlan'),
      sentence: said(message),
      about: '',
    })),
    ...governing.directDebits.map(({ id, message, itemNumber }) => ({
      id,
      kind: t('debtor.directDebit'),
      sentence: said(message),
      about: itemNumber,
    })),
  ]
  return (
    <section className="card" aria-label={t('debtor.governing')}>
      <Stack p="md" gap="sm">
        <Title order={2} size="h4">
          {t('debtor.governing')}
        </Title>
        {facts.length === 0 && <Text c="dimmed">{t('debtor.governingEmpty')}</Text>}
        {facts.map(({ id, kind, sentence, about }) => (
          <Group key={`${kind} ${id}`} align="flex-start" wrap="nowrap" gap="sm">
            <Text size="sm" c="dimmed" w={92} style={{ flexShrink: 0 }}>
              {kind}
            </Text>
            <Stack gap={0}>
              <Text size="sm">{sentence}</Text>
              {about && (
                <Text size="sm" c="dimmed">
                  {about}
                </Text>
              )}
            </Stack>
          </Group>
        ))}
      </Stack>
    </section>
  )
}
