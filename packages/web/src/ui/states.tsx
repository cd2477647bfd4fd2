import { Alert, Button, Skeleton, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from '../api/problem.ts'

/** What happened, in the words of the server, and a way to try again. */
export function Problem({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t } = useTranslation()
  return (
    <Alert color="red" variant="light" title={t('problem.title')} role="alert">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{sentenceOf(error)}</Text>
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            {t('problem.again')}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}

type EmptyProps = {
  readonly title: string
  readonly hint: string
  /** It is the whole page, and its heading that of the page. */
  readonly page?: boolean
  readonly children?: ReactNode
}

/** Nothing is here, and what to do about it. */
export function Empty({ title, hint, page = false, children }: EmptyProps) {
  return (
    <Stack align="center" gap="xs" py={48} px="md">
      <Title order={page ? 1 : 2} size="h4" ta="center">
        {title}
      </Title>
      <Text c="dimmed" ta="center" maw={460}>
        {hint}
      </Text>
      {children}
    </Stack>
  )
}

export function Loading({ rows, height = 44 }: { readonly rows: number; readonly height?: number }) {
  return (
    <Stack gap="sm" p="md" aria-busy="true">
      {Array.from({ length: rows }, (_, index) => index).map((index) => (
        <Skeleton key={index} height={height} radius="md" />
      ))}
    </Stack>
  )
}
