import './scenarios.css'
import { Anchor, Button, Group, Stack, Tabs, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty, Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { useMay } from '../access/session.ts'
import type { Draft } from './draft.ts'
import { DraftChanges, Overtaken, useDraftChanges } from './draft-changes.tsx'
import { GuardDraft } from './guard-draft.tsx'
import { PublishDraft } from './publish-draft.tsx'
import { ReplayPanel } from './replay-panel.tsx'
import { ScenarioSettings } from './scenario-settings.tsx'
import { scenarioQuery, scenariosQuery } from './scenarios.ts'
import { SimulationPanel } from './simulation-panel.tsx'
import { StepsEditor } from './steps-editor.tsx'
import { useDraft } from './use-draft.ts'
import { VersionList } from './version-list.tsx'

/** One scenario: its steps before and after the due date, what a draft of it would do, and how it came about. */
export function ScenarioPage() {
  const { key } = useParams({ from: '/inside/scenarios/$key' })
  const known = useQuery(scenariosQuery)
  const isPublished = known.data?.scenarios.some((scenario) => scenario.key === key) ?? false
  const scenario = useQuery({ ...scenarioQuery(key), enabled: isPublished })
  const failed = [known, scenario].find(({ isError }) => isError)
  if (failed) return <Problem error={failed.error} retry={() => void failed.refetch()} />
  if (known.isPending || (isPublished && scenario.isPending)) return <Loading rows={6} height={72} />
  const inForce = scenario.data?.scenario ?? null
  const version = scenario.data?.version ?? 0
  return <Editor key={`${key} ${version}`} scenarioKey={key} version={version} inForce={inForce} />
}

type EditorProps = {
  readonly scenarioKey: string
  readonly version: number
  readonly inForce: Draft | null
}

function Editor({ scenarioKey, version, inForce }: EditorProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const mayManage = useMay('manage')
  const kept = useDraft(scenarioKey, version, inForce)
  const { draft, isChanged, basedOn, change, reset } = kept
  const { changes, error, problemAt } = useDraftChanges(draft, isChanged && mayManage)
  const isNew = version === 0
  const [tab, setTab] = useState<string | null>('steps')
  const [publishing, setPublishing] = useState(false)
  if (draft === null) return <Unknown />
  return (
    <Stack gap="md" maw={1100} mx="auto">
      <Group justify="space-between" align="flex-end">
        <Stack gap={4}>
          <Anchor component={Link} to="/scenarios" size="sm">
            {t('scenarios.back')}
          </Anchor>
          <Title order={1} size="h2">
            {draft.name ? said(draft.name) : draft.key}
          </Title>
          <Text c="dimmed">
            {version > 0 ? t('scenarios.inForce', { number: version }) : t('scenarios.neverPublished')}
          </Text>
        </Stack>
        {mayManage && isChanged && (
          <Group gap="xs">
            <Button variant="default" onClick={() => reset(inForce)}>
              {t('scenarios.giveUp')}
            </Button>
            <Button disabled={error !== null || kept.isOvertaken} onClick={() => setPublishing(true)}>
              {t('scenarios.publish')}
            </Button>
          </Group>
        )}
      </Group>
      {mayManage && kept.isOvertaken && (
        <Overtaken version={version} basedOn={basedOn} onRead={kept.catchUp} />
      )}
      {mayManage && isChanged && <DraftChanges changes={changes} error={error} isNew={isNew} />}
      <GuardDraft isChanged={mayManage && isChanged} onGiveUp={() => reset(inForce)} />
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="steps">{t('scenarios.tabSteps')}</Tabs.Tab>
          <Tabs.Tab value="settings">{t('scenarios.tabSettings')}</Tabs.Tab>
          <Tabs.Tab value="simulate">{t('scenarios.tabSimulate')}</Tabs.Tab>
          <Tabs.Tab value="replay">{t('scenarios.tabReplay')}</Tabs.Tab>
          <Tabs.Tab value="versions" disabled={isNew}>
            {t('scenarios.tabVersions')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="steps" pt="md">
          <StepsEditor draft={draft} editable={mayManage} problemAt={problemAt} onChange={change} />
        </Tabs.Panel>
        <Tabs.Panel value="settings" pt="md">
          <ScenarioSettings draft={draft} editable={mayManage} problemAt={problemAt} onChange={change} />
        </Tabs.Panel>
        <Tabs.Panel value="simulate" pt="md">
          <SimulationPanel draft={draft} isChanged={isChanged} isNew={isNew} />
        </Tabs.Panel>
        <Tabs.Panel value="replay" pt="md">
          <ReplayPanel draft={draft} inForce={isChanged ? inForce : null} isNew={isNew} />
        </Tabs.Panel>
        <Tabs.Panel value="versions" pt="md">
          <VersionList
            scenarioKey={scenarioKey}
            editable={mayManage}
            onRestore={(old) => {
              change(old)
              setTab('steps')
            }}
          />
        </Tabs.Panel>
      </Tabs>
      {publishing && (
        <PublishDraft
          draft={draft}
          basedOn={basedOn}
          onPublished={() => {
            setPublishing(false)
            reset(draft)
          }}
          onClose={() => setPublishing(false)}
        />
      )}
    </Stack>
  )
}

function Unknown() {
  const { t } = useTranslation()
  return (
    <Empty title={t('problem.notFound')} hint={t('scenarios.unknown')}>
      <Anchor component={Link} to="/scenarios">
        {t('scenarios.back')}
      </Anchor>
    </Empty>
  )
}
