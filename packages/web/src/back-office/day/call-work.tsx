import { Anchor, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loading, Problem } from '../../ui/states.tsx'
import { debtorQuery } from '../customers/debtor.ts'
import { previewQuery } from '../reminders/acts.ts'
import { Obstacles } from '../reminders/obstacles.tsx'
import type { DayAct } from './day.ts'
import { MessagePreview } from './message-preview.tsx'
import type { OutcomeCode } from './outcome.ts'
import { OutcomeForm } from './outcome-form.tsx'

type Props = {
  readonly act: DayAct
  readonly mayAct: boolean
  /** Somebody opened it: the outcome is what comes next. */
  readonly entered: boolean
  /** With what the form begins; null: nothing is chosen. */
  readonly outcome: OutcomeCode | null
  readonly onDone: (said: string) => void
  readonly onLeave: () => void
}

/** Whom to call, what to say, and what came of it. */
export function CallWork({ act, mayAct, entered, outcome, onDone, onLeave }: Props) {
  return (
    <Stack gap="md">
      <Phones customerId={act.customer.id} />
      {mayAct && (
        <OutcomeForm act={act} focused={entered} outcome={outcome} onDone={onDone} onLeave={onLeave} />
      )}
      {act.status.code === 'claimed' ? <Given act={act} /> : <Script act={act} />}
    </Stack>
  )
}

function Phones({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation()
  const debtor = useQuery(debtorQuery(customerId))
  if (!debtor.data) return null
  const phones = debtor.data.contacts.filter(
    ({ channel, unusableSince }) => (channel === 'phone' || channel === 'sms') && unusableSince === null,
  )
  if (phones.length === 0) return <Text size="sm">{t('day.noPhone')}</Text>
  return (
    <Stack gap={4}>
      {phones.map(({ id, value, name }) => (
        <Group key={id} gap="sm">
          <Anchor href={`tel:${value.replace(/[^+\d]/g, '')}`} fw={650} size="lg" className="figures">
            {value}
          </Anchor>
          {name && (
            <Text size="sm" c="dimmed">
              {name}
            </Text>
          )}
        </Group>
      ))}
    </Stack>
  )
}

function Script({ act }: { readonly act: DayAct }) {
  const preview = useQuery(previewQuery(act.id))
  if (preview.isPending) return <Loading rows={2} height={80} />
  if (preview.isError) return <Problem error={preview.error} retry={() => void preview.refetch()} />
  return (
    <Stack gap="sm">
      <Obstacles preview={preview.data} />
      <MessagePreview act={act} preview={preview.data} typed={null} />
    </Stack>
  )
}

/** The very words that were given with the call. */
function Given({ act }: { readonly act: DayAct }) {
  const { t } = useTranslation()
  return (
    <iframe
      className="message-frame"
      sandbox=""
      src={`/api/v1/acts/${act.id}/documents/script`}
      title={t('departures.message', { name: act.customer.name })}
    />
  )
}
