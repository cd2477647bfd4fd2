import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Calculator } from './calculator.ts'
import type { Facts } from './facts.ts'
import { FieldInput } from './field-input.tsx'
import { rowsOf } from './fields.ts'
import { RowsInput } from './rows-input.tsx'

type Props = {
  readonly calculator: Calculator
  readonly facts: Facts
  readonly onAsk: (facts: Facts) => void
}

/** What the calculator asks. What was typed stays until it is asked, and then stands in the address. */
export function CalculatorForm({ calculator, facts, onAsk }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<Facts>(facts)
  const change = (name: string, value: Facts[string]) => setTyped((before) => ({ ...before, [name]: value }))
  return (
    <form
      className="card calculator-form not-printed"
      onSubmit={(event) => {
        event.preventDefault()
        onAsk(askedOf(calculator, typed))
      }}
    >
      <Stack>
        <div className="calculator-fields">
          {calculator
            .fields(typed)
            .map((field) =>
              field.kind === 'rows' ? null : (
                <FieldInput
                  key={field.name}
                  field={field}
                  value={typed[field.name]}
                  onChange={(value) => change(field.name, value)}
                />
              ),
            )}
        </div>
        {calculator
          .fields(typed)
          .map((field) =>
            field.kind === 'rows' ? (
              <RowsInput
                key={field.name}
                field={field}
                rows={typed[field.name]}
                onChange={(rows) => change(field.name, rows)}
              />
            ) : null,
          )}
        <Group>
          <Button type="submit">{t('calculators.compute')}</Button>
        </Group>
      </Stack>
    </form>
  )
}

/** What stands in the address: what this calculator asks, and of it what was typed. */
function askedOf(calculator: Calculator, typed: Facts): Facts {
  const asked = calculator.fields(typed).flatMap((field): [string, Facts[string]][] => {
    if (field.kind === 'rows') {
      const rows = rowsOf(typed, field.name)
      return rows.length > 0 ? [[field.name, rows]] : []
    }
    const value = typed[field.name]
    if (value) return [[field.name, value]]
    // The first choice is what an address without it means; but an address without anything asks nothing.
    return field.kind === 'choice' && !field.none ? [[field.name, field.choices[0]?.value ?? '']] : []
  })
  return Object.fromEntries(asked)
}
