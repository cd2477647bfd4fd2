import { Anchor, Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { day, instant, percent } from '../../i18n/formats.ts'
import { capital } from '../../ui/capital.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { useMay } from '../access/session.ts'
import { MissingRates } from './missing-rates.tsx'
import { type HouseRate, ratesQuery } from './rates.ts'

const RateDialog = onDemand(async () => (await import('./rate-dialog.tsx')).RateDialog)

const COLOURS = { used: 'teal', shipped: 'gray', conflict: 'red', reversed: 'gray' } as const

/** The rates that the house added because its release does not hold them, and those that are missing. */
export function HouseRates() {
  const { t } = useTranslation()
  const may = useMay('admin')
  const [adding, add] = useDisclosure()
  const rates = useQuery(ratesQuery())
  if (rates.isPending) return <Loading rows={2} />
  if (rates.isError) return <Problem error={rates.error} retry={() => void rates.refetch()} />
  const { missing, rates: added, series } = rates.data
  if (!may && missing.length === 0 && added.length === 0) return null
  return (
    <Stack gap="sm">
      {missing.length > 0 && <MissingRates missing={missing} />}
      <section className="card" aria-label={t('rates.title')}>
        <Group justify="space-between" p="md" gap="sm">
          <Stack gap={2} className="house-rates-head">
            <Title order={2} size="h4">
              {t('rates.title')}
            </Title>
            <Text size="sm" c="dimmed">
              {t(added.length === 0 ? 'rates.none' : 'rates.hint')}
            </Text>
          </Stack>
          {may && (
            <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={add.open}>
              {t('rates.add')}
            </Button>
          )}
        </Group>
        {added.length > 0 && (
          <ul className="watch-list house-rates">
            {added.map((rate) => (
              <RateRow key={rate.id} rate={rate} mayReverse={may && rate.state !== 'reversed'} />
            ))}
          </ul>
        )}
      </section>
      {adding && (
        <Suspense fallback={null}>
          <RateDialog series={series} missing={missing} onClose={add.close} />
        </Suspense>
      )}
    </Stack>
  )
}

function RateRow({ rate, mayReverse }: { readonly rate: HouseRate; readonly mayReverse: boolean }) {
  const { t } = useTranslation()
  const { name, semester, value, source, addedAt, addedBy, state, shippedValue, reversedAt, reversedBy } =
    rate
  const [asking, ask] = useDisclosure()
  return (
    <li className="watch-entry" data-reversed={state === 'reversed'}>
      <Stack gap={4}>
        <Group gap="xs">
          <Text fw={600} td={state === 'reversed' ? 'line-through' : undefined}>
            {`${percent(value)} · ${semester}`}
          </Text>
          <Badge color={COLOURS[state]} variant="light" c="var(--mantine-color-text)">
            {t(`rates.states.${state}`)}
          </Badge>
        </Group>
        <Text size="sm">{capital(name)}</Text>
        {state === 'conflict' && shippedValue !== null && (
          <Text size="sm" c="var(--mantine-color-error)">
            {t('rates.conflict', { shipped: percent(shippedValue) })}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          <Anchor href={source.url} target="_blank" rel="noreferrer" size="sm" underline="always">
            {source.title}
          </Anchor>
          {` · ${t('rates.read', { on: day(source.readOn) })} · ${t('rates.added', { by: personOf(addedBy), on: instant(addedAt) })}`}
          {reversedAt !== null &&
            ` · ${t('rates.reversedBy', { by: personOf(reversedBy ?? ''), on: instant(reversedAt) })}`}
        </Text>
      </Stack>
      {mayReverse && (
        <Button variant="default" size="xs" onClick={ask.open}>
          {t('rates.reverse')}
          <span className="visually-hidden">{` ${name}, ${semester}`}</span>
        </Button>
      )}
      {asking && <Reverse rate={rate} onClose={ask.close} />}
    </li>
  )
}

/** `user:anne@maison.example` reads as the address, a key or a command as they are. */
function personOf(actor: string): string {
  return actor.replace(/^user:/, '')
}

function Reverse({ rate, onClose }: { readonly rate: HouseRate; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const reversing = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/law/rates/{id}/reversal', { params: { path: { id: rate.id } } })),
    onSuccess: async () => {
      notifyDone(t('rates.reversed'))
      onClose()
      await queryClient.invalidateQueries()
    },
  })
  return (
    <Confirm
      opened
      title={t('rates.reverseTitle', { value: percent(rate.value), semester: rate.semester })}
      text={t('rates.reverseText', { name: capital(rate.name) })}
      action={t('rates.reverse')}
      pending={reversing.isPending}
      error={reversing.error}
      onConfirm={() => reversing.mutate()}
      onClose={onClose}
    />
  )
}
