import { NativeSelect } from '@mantine/core'

type Props<T extends string> = {
  readonly label: string
  readonly description?: string
  readonly error?: string | null
  readonly value: T
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
}

/** One of a few, with the list that the device itself shows. */
export function Choice<T extends string>({ choices, onChange, ...input }: Props<T>) {
  return (
    <NativeSelect
      {...input}
      data={choices.map((choice) => ({ ...choice }))}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.currentTarget.value)
        if (chosen) onChange(chosen.value)
      }}
    />
  )
}
