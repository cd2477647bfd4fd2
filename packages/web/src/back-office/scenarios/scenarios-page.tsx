import './scenarios.css'
import { Badge, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { count, instant } from '../../i18n/formats.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { useMay } from '../access/session.ts'
import { scenarioQuery, scenariosQuery, usageQuery } from './scenarios.ts'
import { keepDraft } from './use-draft.ts'

type Listed = { readonly key: string; readonly name: { readonly fr: string; readonly en: string } | null }

/** The scenarios in force: who follows each, and who last changed it. */
export function ScenariosPage() {
  const { t } = useTranslation()
  const said = useSaid()
  const mayManage = useMay('manage')
  const scenarios = useQuery(scenariosQuery)
  const usage = useQuery(usageQuery)
  const [copied, setCopied] = useState<Listed | null>(null)
  const customers = new Map(usage.data?.scenarios.map((used) => [used.key, used.customers]))
  return (
    <Stack gap="md" maw={1000} mx="auto">
      <Stack gap={4}>
        <Title order={1} size="h2">
          {t('scenarios.title')}
        </Title>
        <Text c="dimmed">{t('scenarios.intro')}</Text>
      </Stack>
      {scenarios.isPending && <Loading rows={4} height={72} />}
      {scenarios.isError && <Problem error={scenarios.error} retry={() => void scenarios.refetch()} />}
      {scenarios.data && (
        <ul className="card scenario-list">
          {scenarios.data.scenarios.map((scenario) => (
            <li key={scenario.key} className="scenario-entry">
              <Stack gap={2}>
                <Group gap="xs">
                  <Link to="/scenarios/$key" params={{ key: scenario.key }} className="customer-link">
                    {scenario.name ? said(scenario.name) : scenario.key}
                  </Link>
                  <Badge variant="default">{t('scenarios.version', { number: scenario.version })}</Badge>
                </Group>
                <Text size="sm" c="dimmed">
                  {t('scenarios.steps', { count: scenario.steps })}
                  {usage.data &&
                    ` · ${t('scenarios.customers', {
                      count: customers.get(scenario.key) ?? 0,
                      formatted: count(customers.get(scenario.key) ?? 0),
                    })}`}
                </Text>
                <Text size="sm" c="dimmed">
                  {t('scenarios.published', {
                    at: instant(scenario.createdAt),
                    author: authorOf(scenario.author),
                  })}
                </Text>
              </Stack>
              {mayManage && (
                <Button variant="default" size="xs" onClick={() => setCopied(scenario)}>
                  {t('scenarios.copy')}
                  <span className="visually-hidden">
                    {scenario.name ? said(scenario.name) : scenario.key}
                  </span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {copied && <CopyScenario of={copied} onClose={() => setCopied(null)} />}
    </Stack>
  )
}

/** `user:helene@maison.example` is known by her address. */
export function authorOf(actor: string): string {
  return actor.replace(/^(user|key):/, '')
}

/** A copy is a draft under a name of its own: nobody follows it until a rule says so. */
function CopyScenario({ of, onClose }: { readonly of: Listed; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const said = useSaid()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const known = useQuery(scenariosQuery).data?.scenarios ?? []
  const [name, setName] = useState('')
  const [error, setError] = useState<unknown>(null)
  const key = keyOf(name)
  const taken = known.some((scenario) => scenario.key === key)
  return (
    <FormDialog
      title={t('scenarios.copyTitle', { name: of.name ? said(of.name) : of.key })}
      submit={t('scenarios.copyDone')}
      pending={false}
      error={error}
      ready={key !== '' && !taken}
      onClose={onClose}
      onSubmit={async () => {
        try {
          const { scenario } = await queryClient.ensureQueryData(scenarioQuery(of.key))
          keepDraft({ ...scenario, key, name: { fr: name.trim(), en: name.trim() } })
          await navigate({ to: '/scenarios/$key', params: { key } })
        } catch (problem) {
          setError(problem)
        }
      }}
    >
      <TextInput
        label={t('scenarios.name')}
        description={t('scenarios.copyHint')}
        error={taken ? t('scenarios.taken') : null}
        required
        maxLength={60}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

/** A name as a key: letters and digits of the alphabet, the rest as dashes. */
function keyOf(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
}
