import { TextInput } from '@mantine/core'

type Props = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly refused: string | null
  readonly onChange: (value: string) => void
}

/** Six digits of an application, or a code on paper; telephones offer what they have just shown. */
export function CodeInput({ label, hint, value, refused, onChange }: Props) {
  return (
    <TextInput
      label={label}
      description={hint}
      required
      data-autofocus
      autoFocus
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={30}
      className="code-input"
      value={value}
      error={refused}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
