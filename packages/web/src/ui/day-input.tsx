import { Button, Group, Stack, TextInput } from '@mantine/core'
import { day } from '../i18n/formats.ts'

type Suggestion = { readonly label: string; readonly day: string }

type Props = {
  readonly label: string
  readonly value: string
  readonly onChange: (day: string) => void
  readonly description?: string
  readonly error?: string | null
  readonly required?: boolean
  readonly autoFocus?: boolean
  readonly min?: string
  readonly max?: string
  readonly suggestions?: readonly Suggestion[]
}

/** A day, with the calendar of the device, and those that are often meant one click away. */
export function DayInput({ onChange, suggestions = [], autoFocus = false, ...input }: Props) {
  return (
    <Stack gap={6}>
      <TextInput
        type="date"
        {...input}
        {...(autoFocus ? { 'data-autofocus': true } : {})}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {suggestions.length > 0 && (
        <Group gap={6}>
          {suggestions.map((suggestion) => (
            <Button
              key={suggestion.label}
              size="compact-sm"
              variant={suggestion.day === input.value ? 'light' : 'default'}
              title={day(suggestion.day)}
              onClick={() => onChange(suggestion.day)}
            >
              {suggestion.label}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  )
}
