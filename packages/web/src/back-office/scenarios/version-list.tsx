import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { notifyProblem } from '../../ui/notify.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { CompareVersions } from './compare-versions.tsx'
import type { Draft } from './draft.ts'
import { versionsQuery } from './scenarios.ts'
import { usePublished } from './use-published.ts'

type Props = {
  readonly scenarioKey: string
  readonly editable: boolean
  readonly onRestore: (draft: Draft) => void
}

/** How the scenario came about: each version with what it changed. */
export function VersionList({ scenarioKey, editable, onRestore }: Props) {
  const { t } = useTranslation()
  const said = useSaid()
  const published = usePublished()
  const versions = useQuery({ ...versionsQuery(scenarioKey), retry: false })
  const restore = useMutation({
    mutationFn: (version: number) =>
      answerOf(
        api.GET('/api/v1/scenarios/{key}/versions/{version}', {
          params: { path: { key: scenarioKey, version } },
        }),
      ),
    onSuccess: ({ scenario }) => onRestore(scenario),
    onError: notifyProblem,
  })
  if (versions.isPending) return <Loading rows={3} height={72} />
  if (versions.isError) return <Problem error={versions.error} />
  const all = versions.data.versions
  return (
    <Stack gap="md">
      {all.length > 2 && <CompareVersions scenarioKey={scenarioKey} versions={all} />}
      <ul className="card scenario-list">
        {all.map(({ version, createdAt, author, comment, changes }, index) => (
          <li key={version} className="scenario-entry">
            <Stack gap={4}>
              <Title order={2} size="h5">
                {t('scenarios.version', { number: version })}
                {index === 0 && ` · ${t('scenarios.nowInForce')}`}
              </Title>
              <Text size="sm" c="dimmed">
                {published({ createdAt, author })}
              </Text>
              {comment && <Text size="sm">{t('scenarios.why', { comment })}</Text>}
              <List size="sm" spacing={2}>
                {changes.map((change) => (
                  <List.Item key={change.path}>{said(change)}</List.Item>
                ))}
                {changes.length === 0 && <List.Item>{t('scenarios.firstVersion')}</List.Item>}
              </List>
            </Stack>
            {editable && index > 0 && (
              <Group>
                <Button
                  variant="default"
                  size="xs"
                  loading={restore.isPending && restore.variables === version}
                  onClick={() => restore.mutate(version)}
                >
                  {t('scenarios.restore')}
                  <span className="visually-hidden">{t('scenarios.version', { number: version })}</span>
                </Button>
              </Group>
            )}
          </li>
        ))}
      </ul>
    </Stack>
  )
}
