import { ActionIcon, Group, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Choice } from '../../ui/choice.tsx'
import { KINDS, type Rule } from './rules.ts'

type Option = { readonly value: string; readonly label: string }

type Props = {
  readonly rule: Rule
  readonly number: number
  readonly last: boolean
  readonly scenarios: readonly Option[]
  readonly creditors: readonly Option[]
  /** Another rule is being carried. */
  readonly over: boolean
  readonly onDrag: () => void
  readonly onDrop: () => void
  readonly onChange: (rule: Rule) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** A rule, moved with the mouse or with its arrows. */
export function RuleRow(props: Props) {
  const { rule, number, last, scenarios, creditors, over, onDrag, onDrop, onChange, onMove, onRemove } = props
  const { t } = useTranslation()
  return (
    <li className="rule" data-over={over} onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is for the mouse; the arrows do the same. */}
      <span className="rule-number" draggable onDragStart={onDrag} title={t('settings.rules.drag')}>
        <IconGripVertical size={16} aria-hidden />
        {number}
      </span>
      <Choice
        label={t('settings.rules.kind')}
        value={rule.customerKind}
        choices={[
          { value: '', label: t('settings.rules.all') },
          ...KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
        ]}
        onChange={(customerKind) => onChange({ ...rule, customerKind })}
      />
      <TextInput
        label={t('settings.rules.country')}
        placeholder={t('settings.rules.all')}
        maxLength={2}
        value={rule.country}
        onChange={(event) => onChange({ ...rule, country: event.currentTarget.value })}
      />
      <Choice
        label={t('settings.rules.creditor')}
        value={rule.creditor}
        choices={[{ value: '', label: t('settings.rules.all') }, ...creditors]}
        onChange={(creditor) => onChange({ ...rule, creditor })}
      />
      <Choice
        label={t('settings.rules.scenario')}
        value={rule.scenario}
        choices={scenarios}
        onChange={(scenario) => onChange({ ...rule, scenario })}
      />
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          variant="default"
          size={36}
          disabled={number === 1}
          aria-label={t('settings.rules.up', { number })}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={36}
          disabled={last}
          aria-label={t('settings.rules.down', { number })}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('settings.rules.removeOne', { number })}
          onClick={onRemove}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  )
}
