import { Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

type Props = { readonly title: string; readonly hint: string; readonly children: ReactNode }

/** A part of a page of settings. */
export function Section({ title, hint, children }: Props) {
  const id = useId()
  return (
    <section className="card" aria-labelledby={id}>
      <Stack gap={4} p="md" pb="xs">
        <Title order={2} size="h4" id={id}>
          {title}
        </Title>
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      </Stack>
      {children}
    </section>
  )
}
