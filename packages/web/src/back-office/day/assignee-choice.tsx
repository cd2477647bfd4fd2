import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ASSIGNEES, type Assignee } from './lanes.ts'

type Props = { readonly value: Assignee; readonly onChange: (assignee: Assignee) => void }

/** Whose customers the day is about. */
export function AssigneeChoice({ value, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <SegmentedControl
      size="sm"
      aria-label={t('day.whose')}
      value={value}
      onChange={(next) => onChange(ASSIGNEES.find((known) => known === next) ?? value)}
      data={ASSIGNEES.map((one) => ({ value: one, label: t(`day.assignees.${one}`) }))}
    />
  )
}
