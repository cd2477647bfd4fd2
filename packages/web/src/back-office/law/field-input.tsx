import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Facts } from './facts.ts'
import type { Field } from './fields.ts'

type Props = {
  readonly field: Exclude<Field, { kind: 'rows' }>
  readonly value: Facts[string] | undefined
  readonly onChange: (value: string) => void
}

const MODES = { amount: 'decimal', rate: 'decimal', number: 'numeric', text: 'text', day: 'text' } as const

export function FieldInput({ field, value, onChange }: Props) {
  const { t } = useTranslation()
  const text = typeof value === 'string' ? value : ''
  const hint = field.hint && t(field.hint)
  if (field.kind === 'yes')
    return (
      <Checkbox
        label={t(field.label)}
        checked={text === 'yes'}
        onChange={(event) => onChange(event.currentTarget.checked ? 'yes' : '')}
      />
    )
  if (field.kind === 'choice')
    return (
      <NativeSelect
        label={t(field.label)}
        description={hint}
        value={text}
        data={[
          ...(field.none ? [{ value: '', label: t(field.none) }] : []),
          ...field.choices.map((choice) => ({ value: choice.value, label: choice.text ?? t(choice.label) })),
        ]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  return (
    <TextInput
      label={t(field.label)}
      description={hint}
      type={field.kind === 'day' ? 'date' : 'text'}
      inputMode={MODES[field.kind]}
      required={field.required ?? false}
      autoComplete="off"
      maxLength={100}
      value={text}
      rightSection={field.kind === 'rate' ? '%' : null}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
