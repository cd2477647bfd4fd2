import { Alert, Button, List, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../api/problem.ts'
import { useSaid } from '../../ui/use-said.ts'
import type { Draft } from './draft.ts'
import { comparisonQuery } from './scenarios.ts'

/** What is wrong with the part of a draft that has this path, in words; null: nothing. */
export type ProblemAt = (path: string) => string | null

const NOTHING: ProblemAt = () => null
const STILL_MS = 300

/** What a draft changes and what of it cannot be, asked of the server once the hand rests. */
export function useDraftChanges(draft: Draft | null, isChanged: boolean) {
  const [still] = useDebouncedValue(draft, STILL_MS)
  const comparison = useQuery({
    ...comparisonQuery(still),
    enabled: isChanged && still !== null,
    placeholderData: (before) => before,
  })
  const error = isChanged && comparison.error instanceof ApiProblem ? comparison.error : null
  const problemAt: ProblemAt = error ? (path) => error.of(path) : NOTHING
  return { changes: comparison.data?.changes ?? null, error, problemAt }
}

type Props = {
  readonly changes: readonly { readonly path: string; readonly fr: string; readonly en: string }[] | null
  readonly error: ApiProblem | null
  readonly isNew: boolean
}

/** The draft in sentences, where it is made. */
export function DraftChanges({ changes, error, isNew }: Props) {
  const { t } = useTranslation()
  const said = useSaid()
  if (error)
    return (
      <Alert color="red" variant="light" title={t('scenarios.cannotBe')} role="status">
        <List size="sm" spacing={4}>
          {error.fields.length === 0 && <List.Item>{error.message}</List.Item>}
          {error.fields.map(({ path, message }) => (
            <List.Item key={`${path} ${message}`}>{message}</List.Item>
          ))}
        </List>
      </Alert>
    )
  return (
    <Alert color="blue" variant="light" role="status">
      <Stack gap={6}>
        <Text size="sm">{t(isNew ? 'scenarios.newDraft' : 'scenarios.draft')}</Text>
        {changes && changes.length > 0 && (
          <List size="sm" spacing={2}>
            {changes.map((change) => (
              <List.Item key={change.path}>{said(change)}</List.Item>
            ))}
          </List>
        )}
      </Stack>
    </Alert>
  )
}

/** Somebody else published while one was writing. */
export function Overtaken({
  version,
  basedOn,
  onRead,
}: {
  readonly version: number
  readonly basedOn: number
  readonly onRead: () => void
}) {
  const { t } = useTranslation()
  return (
    <Alert color="yellow" variant="light" title={t('scenarios.overtakenTitle')}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('scenarios.overtaken', { version, basedOn })}</Text>
        <Button size="xs" variant="default" onClick={onRead}>
          {t('scenarios.overtakenRead')}
        </Button>
      </Stack>
    </Alert>
  )
}
