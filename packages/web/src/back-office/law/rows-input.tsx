import { Button, CloseButton, Fieldset, Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Facts, Row } from './facts.ts'
import { FieldInput } from './field-input.tsx'
import type { Field } from './fields.ts'

type Props = {
  readonly field: Extract<Field, { kind: 'rows' }>
  readonly rows: Facts[string] | undefined
  readonly onChange: (rows: readonly Row[]) => void
}

/** Several of the same: payments, events, invoices. */
export function RowsInput({ field, rows: value, onChange }: Props) {
  const { t } = useTranslation()
  const rows = typeof value === 'object' ? value : []
  const change = (index: number, name: string, cell: string) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, [name]: cell } : row)))
  return (
    <Fieldset legend={t(field.label)}>
      <Stack gap="sm">
        {rows.map((row, index) => (
          <Group key={keyOf(rows, index)} align="flex-end" gap="sm" className="calculator-row">
            {field.columns.map((column) =>
              column.kind === 'rows' ? null : (
                <FieldInput
                  key={column.name}
                  field={column}
                  value={row[column.name]}
                  onChange={(cell) => change(index, column.name, cell)}
                />
              ),
            )}
            <CloseButton
              size="lg"
              aria-label={t('calculators.remove', { number: index + 1 })}
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
            />
          </Group>
        ))}
        <Button variant="default" size="xs" w="fit-content" onClick={() => onChange([...rows, {}])}>
          {t(field.add)}
        </Button>
      </Stack>
    </Fieldset>
  )
}

/** Rows have no name of their own: their place is what they are known by. */
function keyOf(rows: readonly Row[], index: number): string {
  return `${index} of ${rows.length}`
}
