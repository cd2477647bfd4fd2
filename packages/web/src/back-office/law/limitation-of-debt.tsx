import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { day } from '../../i18n/formats.ts'
import type { OpenDialog } from '../customers/customer-dialogs.tsx'
import type { DebtDays } from './debtor-law.ts'

type Props = { readonly days: DebtDays | null; readonly openDialog: OpenDialog | null }

const PRESSING = { c: 'var(--mantine-color-error)', fw: 600 }

/** Until when it can surely be claimed, until when by another reading, what moved it, and what was recorded of it. */
export function Limitation({ days, openDialog }: Props) {
  const { t } = useTranslation()
  if (days === null || days.lastDay === null)
    return (
      <Text size="sm" c="dimmed">
        {t('legalDetail.limitationUnknown')}
      </Text>
    )
  const { state, lastDay, given, clock } = days
  const pressing = state === 'near' || state === 'doubtful' || state === 'passed' ? state : null
  return (
    <Stack gap={2}>
      <Text size="sm" {...(pressing ? PRESSING : {})}>
        {day(lastDay)}
        {pressing && ` · ${t(`legalDetail.states.${pressing}`)}`}
      </Text>
      <Latest days={days} />
      {given && (
        <Text size="sm" c="dimmed">
          {t('legalDetail.given')}
        </Text>
      )}
      {clock && (
        <ul className="legal-chain">
          {clock.chain.map(({ on, text, article }) => (
            <li key={`${on} ${text}`}>{`${day(on)} · ${text} (${article})`}</li>
          ))}
        </ul>
      )}
      <Events days={days} openDialog={openDialog} />
    </Stack>
  )
}

/** The other reading, and what it hangs on. */
function Latest({ days: { latestDay, ifMovedBy } }: { readonly days: DebtDays }) {
  const { t } = useTranslation()
  if (latestDay === null) return null
  const latest = day(latestDay)
  const why = ifMovedBy?.kind === 'formal-notice' ? 'notice' : 'payment'
  return (
    <Text size="sm">
      {ifMovedBy === null
        ? t('legalDetail.latest.sale', { latest })
        : t(`legalDetail.latest.${why}`, { latest, on: day(ifMovedBy.on) })}
    </Text>
  )
}

function Events({ days: { events }, openDialog }: { readonly days: DebtDays } & Pick<Props, 'openDialog'>) {
  const { t } = useTranslation()
  if (events.length === 0) return null
  return (
    <Stack gap={2} mt={4}>
      <Text size="sm" fw={600}>
        {t('legalDetail.events')}
      </Text>
      {events.map(({ id, kind, on, until, proof }) => (
        <Group key={id} gap={6} align="flex-start">
          <Text size="sm" style={{ flex: '1 1 160px' }}>
            {[
              t(`clockEvents.kinds.${kind}`),
              day(on),
              until && t('legalDetail.until', { on: day(until) }),
              proof,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {openDialog && (
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={t('legalDetail.reverseOf', { kind: t(`clockEvents.kinds.${kind}`), on: day(on) })}
              onClick={() => openDialog('limitationReversal', [id])}
            >
              {t('legalDetail.reverse')}
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  )
}
