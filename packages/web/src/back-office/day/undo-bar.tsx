import { Button, Group, Kbd, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { count } from '../../i18n/formats.ts'
import type { Approved } from './use-approvals.ts'

type Props = { readonly approved: Approved; readonly onUndo: () => void; readonly onOver: () => void }

/** For ten seconds nothing leaves, and one key takes it back. */
export function UndoBar({ approved, onUndo, onOver }: Props) {
  const { t } = useTranslation()
  const [left, setLeft] = useState(() => secondsTo(approved.until))
  useEffect(() => {
    const tick = setInterval(() => {
      setLeft(secondsTo(approved.until))
      if (performance.now() >= approved.until) onOver()
    }, 250)
    return () => clearInterval(tick)
  }, [approved, onOver])
  const { length } = approved.ids
  return (
    <Group className="undo-bar" gap="md" wrap="nowrap" role="status">
      <Text size="sm" fw={550}>
        {t('day.approved', { count: length, formatted: count(length) })}
        <span aria-hidden>{` ${t('day.leavesIn', { seconds: left })}`}</span>
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
