import { Text, type TextProps } from '@mantine/core'
import { money } from '../i18n/formats.ts'

type Props = TextProps & { readonly value: string; readonly currency: string }

/** An amount of the API, exact, with figures that stand below each other. */
export function Amount({ value, currency, ...props }: Props) {
  return (
    <Text span className="figures" {...props}>
      {money(value, currency)}
    </Text>
  )
}
