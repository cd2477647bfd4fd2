import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { count, day } from '../../i18n/formats.ts'
import { Choice } from '../../ui/choice.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { SettingsFrame } from './settings-frame.tsx'

const RETENTION = ['retention'] as const
const YEARS = ['', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const
/** Limitation between businesses, and one year more: see the hint. */
const PROPOSED = '6'
const KEPT = ['accounts', 'messages', 'trail', 'files'] as const

/** For how long personal data are kept that nothing obliges to keep, and what stays whatever is chosen. */
export function RetentionPage() {
  const { t } = useTranslation()
  const inForce = useQuery({
    queryKey: RETENTION,
    queryFn: () => answerOf(api.GET('/api/v1/retention')),
  })
  return (
    <SettingsFrame title={t('settings.retention.title')} intro={t('settings.retention.intro')}>
      {inForce.isPending && <Loading rows={4} />}
      {inForce.isError && <Problem error={inForce.error} retry={() => void inForce.refetch()} />}
      {inForce.data && (
        <RetentionForm
          key={String(inForce.data.contactsKeptYears)}
          kept={YEARS.find((years) => years === String(inForce.data.contactsKeptYears)) ?? ''}
        />
      )}
      <section className="card" aria-label={t('settings.retention.stays')}>
        <Stack p="md" gap="xs">
          <Title order={2} size="h4">
            {t('settings.retention.stays')}
          </Title>
          <ul className="check-list">
            {KEPT.map((one) => (
              <li key={one}>
                <Text fw={600}>{t(`settings.retention.kept.${one}`)}</Text>
                <Text size="sm" c="dimmed">
                  {t(`settings.retention.keptHint.${one}`)}
                </Text>
              </li>
            ))}
          </ul>
        </Stack>
      </section>
    </SettingsFrame>
  )
}

function RetentionForm({ kept }: { readonly kept: (typeof YEARS)[number] }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [years, setYears] = useState(kept)
  const saving = useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/retention', { body: { contactsKeptYears: years === '' ? null : Number(years) } }),
      ),
    onSuccess: async () => {
      notifyDone(t('settings.retention.saved'))
      await queryClient.invalidateQueries({ queryKey: RETENTION })
    },
  })
  const labelOf = (value: string) =>
    value === ''
      ? t('settings.retention.forever')
      : t(value === PROPOSED ? 'settings.retention.yearsProposed' : 'settings.retention.years', {
          count: Number(value),
        })
  return (
    <form
      className="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <Stack p="md" gap="md">
        <Stack gap={4}>
          <Title order={2} size="h4">
            {t('settings.retention.contacts')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('settings.retention.contactsHint')}
          </Text>
        </Stack>
        <div className="settings-form">
          <Choice
            label={t('settings.retention.length')}
            value={years}
            choices={YEARS.map((value) => ({ value, label: labelOf(value) }))}
            onChange={setYears}
          />
        </div>
        <Due years={years} />
        {saving.isError && <Problem error={saving.error} />}
        <Group>
          <Button type="submit" loading={saving.isPending} disabled={years === kept}>
            {t('settings.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Due({ years }: { readonly years: (typeof YEARS)[number] }) {
  const { t } = useTranslation()
  const asked = useQuery({
    queryKey: [...RETENTION, 'preview', years],
    queryFn: () => answerOf(api.GET('/api/v1/retention', { params: { query: { years: Number(years) } } })),
    enabled: years !== '',
    placeholderData: keepPreviousData,
  })
  if (asked.isError) return <Problem error={asked.error} />
  const due = years === '' ? null : asked.data?.due
  if (years !== '' && !due) return <Loading rows={1} />
  return (
    <Alert variant="light" color={due && due.customers > 0 ? 'yellow' : 'teal'} role="status">
      {due
        ? t('settings.retention.due', {
            count: due.customers,
            formatted: count(due.customers),
            before: day(due.before),
            contacts: count(due.contacts),
            notes: count(due.notes),
          })
        : t('settings.retention.nothing')}
    </Alert>
  )
}
