import './scenarios.css'
import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { count, list, money } from '../../i18n/formats.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { useMay, useUser } from '../access/session.ts'
import { keptDrafts } from './kept-drafts.ts'
import { NewScenario } from './new-scenario.tsx'
import { type ListedScenario, scenariosQuery, type Usage, usageQuery } from './scenarios.ts'
import { usePublished } from './use-published.ts'

/** The scenarios in force: who follows each and what is at stake, who last changed it, and what is being drafted. */
export function ScenariosPage() {
  const { t } = useTranslation()
  const mayManage = useMay('manage')
  const scenarios = useQuery(scenariosQuery)
  const usage = useQuery(usageQuery)
  const [creating, setCreating] = useState<{ readonly like: string | null } | null>(null)
  const used = new Map(usage.data?.scenarios.map((one) => [one.key, one]))
  return (
    <Stack gap="md" maw={1000} mx="auto">
      <Group justify="space-between" align="flex-end">
        <Stack gap={4} maw={700}>
          <Title order={1} size="h2">
            {t('scenarios.title')}
          </Title>
          <Text c="dimmed">{t('scenarios.intro')}</Text>
        </Stack>
        {mayManage && scenarios.data && (
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setCreating({ like: scenarios.data.scenarios[0]?.key ?? null })}
          >
            {t('scenarios.create')}
          </Button>
        )}
      </Group>
      {scenarios.isPending && <Loading rows={4} height={72} />}
      {scenarios.isError && <Problem error={scenarios.error} retry={() => void scenarios.refetch()} />}
      {scenarios.data && (
        <ul className="card scenario-list">
          {scenarios.data.scenarios.map((scenario) => (
            <Entry
              key={scenario.key}
              scenario={scenario}
              usage={usage.data ? (used.get(scenario.key) ?? NOBODY) : null}
              onCopy={mayManage ? () => setCreating({ like: scenario.key }) : null}
            />
          ))}
        </ul>
      )}
      {mayManage && scenarios.data && (
        <NeverPublished known={scenarios.data.scenarios.map(({ key }) => key)} />
      )}
      {creating && <NewScenario like={creating.like} onClose={() => setCreating(null)} />}
    </Stack>
  )
}

type Followers = Pick<Usage, 'customers' | 'open'>

const NOBODY: Followers = { customers: 0, open: [] }

type EntryProps = {
  readonly scenario: ListedScenario
  /** Null while it is counted. */
  readonly usage: Followers | null
  readonly onCopy: (() => void) | null
}

function Entry({ scenario, usage, onCopy }: EntryProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const owner = useUser()?.email ?? ''
  const published = usePublished()
  const { key, version, steps, createdAt, author, comment } = scenario
  const name = scenario.name ? said(scenario.name) : key
  const drafted = onCopy !== null && keptDrafts(owner).some(({ draft }) => draft.key === key)
  const sizes = [
    steps === 0 ? t('scenarios.withoutAction') : t('scenarios.steps', { count: steps }),
    ...(usage
      ? [
          t('scenarios.customers', { count: usage.customers, formatted: count(usage.customers) }),
          ...(usage.open.length > 0
            ? [
                t('scenarios.open', {
                  amount: list(usage.open.map(({ amount, currency }) => money(amount, currency))),
                }),
              ]
            : []),
        ]
      : []),
  ]
  return (
    <li className="scenario-entry">
      <Stack gap={2} miw={0}>
        <Group gap="xs">
          <Link to="/scenarios/$key" params={{ key }} className="customer-link">
            {name}
          </Link>
          <Badge variant="default">{t('scenarios.version', { number: version })}</Badge>
          {drafted && <Badge variant="light">{t('scenarios.drafted')}</Badge>}
        </Group>
        <Text size="sm">{sizes.join(' · ')}</Text>
        <Text size="sm" c="dimmed">
          {published({ createdAt, author })}
          {comment && ` · ${t('scenarios.why', { comment })}`}
        </Text>
      </Stack>
      {onCopy && (
        <Button variant="default" size="xs" onClick={onCopy}>
          {t('scenarios.copy')}
          <span className="visually-hidden">{name}</span>
        </Button>
      )}
    </li>
  )
}

/** What was begun and never published is found again here. */
function NeverPublished({ known }: { readonly known: readonly string[] }) {
  const { t } = useTranslation()
  const said = useSaid()
  const owner = useUser()?.email ?? ''
  const drafts = keptDrafts(owner).filter(({ draft }) => !known.includes(draft.key))
  if (drafts.length === 0) return null
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('scenarios.drafts')}
      </Title>
      <ul className="card scenario-list">
        {drafts.map(({ draft }) => (
          <li key={draft.key} className="scenario-entry">
            <Stack gap={2}>
              <Link to="/scenarios/$key" params={{ key: draft.key }} className="customer-link">
                {draft.name ? said(draft.name) : draft.key}
              </Link>
              <Text size="sm" c="dimmed">
                {t('scenarios.neverPublished')}
              </Text>
            </Stack>
          </li>
        ))}
      </ul>
    </Stack>
  )
}
