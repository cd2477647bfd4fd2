import { ActionIcon, Badge, Group, Text, UnstyledButton } from '@mantine/core'
import {
  type Icon,
  IconCopy,
  IconGripVertical,
  IconListCheck,
  IconMail,
  IconMailOpened,
  IconMessage,
  IconPhone,
  IconRosetteDiscountCheck,
  IconTrash,
} from '@tabler/icons-react'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DraftStep, dayOf, moved } from './draft.ts'
import { useStepDay } from './use-step-day.ts'
import { useStepName } from './use-step-name.ts'

type Props = {
  readonly step: DraftStep
  readonly editable: boolean
  readonly onOpen: () => void
  readonly onMove: (days: number) => void
  readonly onCopy: () => void
  /** What of it cannot be published, in words. */
  readonly problem: string | null
  readonly onRemove: () => void
}

const CHANNEL_ICONS: Readonly<Record<DraftStep['channel'], Icon>> = {
  email: IconMail,
  letter: IconMailOpened,
  'registered-letter': IconRosetteDiscountCheck,
  call: IconPhone,
  sms: IconMessage,
  task: IconListCheck,
}

/** One step at its day: opened with a click, moved in time by its handle, with the mouse or with the arrows. */
export function StepCard({ step, editable, problem, onOpen, onMove, onCopy, onRemove }: Props) {
  const { t } = useTranslation()
  const name = useStepName()(step)
  const whenOf = useStepDay()
  const Picture = CHANNEL_ICONS[step.channel]
  const [dragged, setDragged] = useState<number | null>(null)
  const seen = dragged === null ? step : moved(step, dragged)
  return (
    <li className="timeline-step" data-dragged={dragged !== null}>
      <span className="timeline-day figures">{dayOf(seen, t('scenarios.dayLetter'))}</span>
      <div className="card timeline-card">
        {editable && <Handle name={name} step={seen} onDrag={setDragged} onMove={onMove} />}
        <Picture size={22} aria-hidden />
        <div className="timeline-words">
          {editable ? (
            <UnstyledButton className="timeline-name" onClick={onOpen}>
              {name}
            </UnstyledButton>
          ) : (
            <Text fw={600}>{name}</Text>
          )}
          <Text size="sm" c="dimmed">
            {whenOf(seen)}
          </Text>
          <Group gap={6} mt={4}>
            <Badge variant="default">
              {[step.channel, ...(step.fallbackChannels ?? [])]
                .map((channel) => t(`scenarios.channels.${channel}`))
                .join(' → ')}
            </Badge>
            <Badge variant="default">{t(`scenarios.tones.${step.tone}`)}</Badge>
            <Badge variant="light" color={step.approval === 'automatic' ? 'teal' : 'gray'}>
              {t(`scenarios.approvals.${step.approval}`)}
            </Badge>
            {step.cure && (
              <Badge variant="light" color="blue">
                {t('scenarios.cured', { count: step.cure.days })}
              </Badge>
            )}
            {step.repeat && (
              <Badge variant="default">
                {t('scenarios.repeated', { days: step.repeat.everyDays, times: step.repeat.limit })}
              </Badge>
            )}
          </Group>
          {problem && (
            <Text size="sm" c="red" mt={4}>
              {problem}
            </Text>
          )}
        </div>
        {editable && (
          <Group gap={4} wrap="nowrap">
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('scenarios.copyStep', { name })}
              onClick={onCopy}
            >
              <IconCopy size={18} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('scenarios.removeStep', { name })}
              onClick={onRemove}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </Group>
        )}
      </div>
    </li>
  )
}

// So many pixels are a day: a week is moved without leaving the screen.
const PIXELS_PER_DAY = 12
const WEEK = 7

type HandleProps = {
  readonly name: string
  readonly step: DraftStep
  readonly onDrag: (days: number | null) => void
  readonly onMove: (days: number) => void
}

function Handle({ name, step, onDrag, onMove }: HandleProps) {
  const { t } = useTranslation()
  const whenOf = useStepDay()
  const from = useRef<number | null>(null)
  const daysOf = (event: PointerEvent) =>
    from.current === null ? 0 : Math.round((event.clientY - from.current) / PIXELS_PER_DAY)
  const onKeyDown = (event: KeyboardEvent) => {
    const days = { ArrowUp: -1, ArrowDown: 1, PageUp: -WEEK, PageDown: WEEK }[event.key]
    if (days === undefined) return
    event.preventDefault()
    onMove(days)
  }
  return (
    <button
      type="button"
      className="timeline-handle"
      aria-label={t('scenarios.moveStep', { name })}
      aria-description={`${whenOf(step)}. ${t('scenarios.moveHint')}`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        from.current = event.clientY
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        if (from.current !== null) onDrag(daysOf(event))
      }}
      onPointerUp={(event) => {
        const days = daysOf(event)
        from.current = null
        onDrag(null)
        if (days !== 0) onMove(days)
      }}
      onPointerCancel={() => {
        from.current = null
        onDrag(null)
      }}
    >
      <IconGripVertical size={18} aria-hidden />
    </button>
  )
}
