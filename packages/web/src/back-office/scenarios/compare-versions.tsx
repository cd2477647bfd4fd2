import { Group, List, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '../../ui/choice.tsx'
import { Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { changesQuery } from './scenarios.ts'

type Props = {
  readonly scenarioKey: string
  /** The newest first. */
  readonly versions: readonly { readonly version: number }[]
}

/** What differs between any two versions: the first and the one in force, to begin with. */
export function CompareVersions({ scenarioKey, versions }: Props) {
  const { t } = useTranslation()
  const said = useSaid()
  const [from, setFrom] = useState(String(versions.at(-1)?.version ?? 1))
  const [to, setTo] = useState(String(versions[0]?.version ?? 1))
  const changes = useQuery(changesQuery(scenarioKey, Number(from), Number(to)))
  const choices = versions.map(({ version }) => ({
    value: String(version),
    label: t('scenarios.version', { number: version }),
  }))
  return (
    <section className="card" aria-label={t('scenarios.compare')}>
      <Stack p="md" gap="sm">
        <Title order={2} size="h5">
          {t('scenarios.compare')}
        </Title>
        <Group gap="sm">
          <Choice label={t('scenarios.compareFrom')} value={from} choices={choices} onChange={setFrom} />
          <Choice label={t('scenarios.compareTo')} value={to} choices={choices} onChange={setTo} />
        </Group>
        {changes.isPending && <Loading rows={2} height={18} />}
        {changes.isError && <Problem error={changes.error} />}
        {changes.data?.changes.length === 0 && <Text size="sm">{t('scenarios.compareSame')}</Text>}
        {changes.data && changes.data.changes.length > 0 && (
          <List size="sm" spacing={2}>
            {changes.data.changes.map((change) => (
              <List.Item key={change.path}>{said(change)}</List.Item>
            ))}
          </List>
        )}
      </Stack>
    </section>
  )
}
