import { Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

type PartProps = { readonly title: string; readonly hint?: string; readonly children: ReactNode }

/** A part of the report of an import, under its title. */
export function Part({ title, hint, children }: PartProps) {
  const heading = useId()
  return (
    <section className="card" aria-labelledby={heading}>
      <Stack gap={4} p="md" pb="xs">
        <Title order={2} size="h4" id={heading}>
          {title}
        </Title>
        {hint !== undefined && (
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        )}
      </Stack>
      {children}
    </section>
  )
}
