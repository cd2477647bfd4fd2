import { TextInput, type TextInputProps } from '@mantine/core'
import { useId } from 'react'

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  readonly value: string
  readonly suggestions: readonly string[]
  readonly onChange: (text: string) => void
}

/** A text of one's own, or one of those that are often meant, in the list that the browser itself shows. */
export function SuggestedInput({ suggestions, onChange, ...input }: Props) {
  const listId = useId()
  return (
    <>
      <TextInput {...input} list={listId} onChange={(event) => onChange(event.currentTarget.value)} />
      <datalist id={listId}>
        {[...new Set(suggestions)].map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </>
  )
}
