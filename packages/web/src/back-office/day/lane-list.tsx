import { Button, Checkbox, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { day, instant } from '../../i18n/formats.ts'
import { Amount } from '../../ui/amount.tsx'
import { capital } from '../../ui/capital.ts'
import type { useKeyboardList } from '../../ui/use-keyboard-list.ts'
import { useSaid } from '../../ui/use-said.ts'
import { useNameOf } from '../access/colleagues.ts'
import { customerOf, idOf, type Line, TASK_KINDS } from './day.ts'
import type { Lane } from './lanes.ts'

type Props = {
  readonly lane: Lane
  readonly lines: readonly Line[]
  readonly list: ReturnType<typeof useKeyboardList>
  /** Null: lines of this lane are worked off one by one. */
  readonly chosen: ReadonlySet<string> | null
  readonly shownId: string | null
  readonly onToggle: (id: string) => void
  readonly onOpen: (id: string) => void
  /** Null: there is no further page. */
  readonly more: { readonly loading: boolean; readonly load: () => void } | null
}

/** The lines of a lane in the order of their urgency, each with the reason of its place. */
export function LaneList({ lane, lines, list, chosen, shownId, onToggle, onOpen, more }: Props) {
  const { t } = useTranslation()
  return (
    <Stack gap="sm">
      <ul className="card act-list" aria-label={t(`day.lanes.${lane}`)}>
        {lines.map((line) => {
          const id = idOf(line)
          return (
            <li
              key={id}
              className="act-row day-line"
              data-chosen={id === shownId}
              data-current={id === list.currentId}
            >
              {chosen && (
                <Checkbox
                  mt={2}
                  tabIndex={-1}
                  checked={chosen.has(id)}
                  onChange={() => onToggle(id)}
                  aria-label={t('day.choose', { name: customerOf(line)?.name ?? '' })}
                />
              )}
              <UnstyledButton
                className="day-line-button"
                {...list.line(id)}
                aria-current={id === shownId}
                onFocus={() => list.choose(id)}
                onClick={() => onOpen(id)}
              >
                <LineWords line={line} />
              </UnstyledButton>
            </li>
          )
        })}
      </ul>
      {more && (
        <Button variant="default" loading={more.loading} onClick={more.load}>
          {t('departures.more')}
        </Button>
      )}
    </Stack>
  )
}

function LineWords({ line }: { readonly line: Line }) {
  const { t } = useTranslation()
  const said = useSaid()
  const nameOf = useNameOf()
  const { act, task, note, urgency } = line
  const kind = TASK_KINDS.find((known) => known === task?.kind)
  const what = note
    ? [nameOf(note.author), instant(note.writtenAt)]
    : act
      ? [said(act.channel), said(act.step), day(act.on)]
      : [kind ? t(`day.tasks.${kind}`) : (task?.kind ?? '')]
  const amount = act ?? task
  return (
    <Stack gap={2}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="sm">
        <Text fw={600} lineClamp={2} className="day-line-name">
          {customerOf(line)?.name}
        </Text>
        {amount?.amount != null && amount.currency !== null && (
          <Amount value={amount.amount} currency={amount.currency} fw={600} />
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {capital(what.join(' · '))}
      </Text>
      {note && (
        <Text size="sm" lineClamp={2}>
          {note.text}
        </Text>
      )}
      {urgency.reasons.length > 0 && (
        <ul className="day-reasons" aria-label={t('day.reasons')}>
          {urgency.reasons
            .filter(({ code }) => code !== 'amount')
            .map((reason) => (
              <li key={reason.code} data-code={reason.code}>
                {capital(said(reason))}
              </li>
            ))}
        </ul>
      )}
    </Stack>
  )
}
