import { Button, Group, Kbd, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

type Props = {
  readonly said: string
  readonly until: number
  /** It leaves when the time is over. */
  readonly leaves?: boolean
  readonly onUndo: () => void
  readonly onOver: () => void
}

/** For ten seconds one key takes back what was done. */
export function UndoBar({ said, until, leaves = false, onUndo, onOver }: Props) {
  const { t } = useTranslation()
  const [left, setLeft] = useState(() => secondsTo(until))
  useEffect(() => {
    const tick = setInterval(() => {
      setLeft(secondsTo(until))
      if (performance.now() >= until) onOver()
    }, 250)
    return () => clearInterval(tick)
  }, [until, onOver])
  return (
    <Group className="undo-bar" gap="md" wrap="nowrap" role="status">
      <Text size="sm" fw={550}>
        {said}
        {leaves && <span aria-hidden>{` ${t('day.leavesIn', { seconds: left })}`}</span>}
      </Text>
      <Button
        size="compact-sm"
        variant="white"
        onClick={onUndo}
        rightSection={<Kbd aria-hidden>u</Kbd>}
        aria-keyshortcuts="u"
      >
        {t('day.undo')}
      </Button>
    </Group>
  )
}

function secondsTo(until: number): number {
  return Math.max(0, Math.ceil((until - performance.now()) / 1000))
}
