import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { ENTRY_POLICIES, type EntryPolicy, STEP_CHANNELS } from '@recouvrance/core/scenarios/scenario'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { count, money } from '../../i18n/formats.ts'
import { notifyDone } from '../../ui/notify.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { ActPreview } from '../reminders/act-preview.tsx'
import { actsQuery } from '../reminders/acts.ts'
import { type FirstSteps, foresightQuery, inForceQuery } from './first-steps.ts'

export function ScenarioStep({ facts }: { readonly facts: FirstSteps }) {
  const { t } = useTranslation()
  if (!facts.items) return <Text size="sm">{t('firstSteps.scenario.wait')}</Text>
  return (
    <>
      <Text size="sm">{t('firstSteps.scenario.text')}</Text>
      <ChooseEntry />
      {facts.prepared && <FirstMessages />}
    </>
  )
}

function ChooseEntry() {
  const { t } = useTranslation()
  const inForce = useQuery(inForceQuery)
  const [chosen, setChosen] = useState<EntryPolicy | null>(null)
  const queryClient = useQueryClient()
  const entry = chosen ?? inForce.data?.entry ?? 'account-review'
  const preparing = useMutation({
    mutationFn: async () => {
      await answerOf(api.PUT('/api/v1/first-steps/entry', { body: { entry } }))
      return answerOf(api.POST('/api/v1/planning/run', { body: { scope: 'all' } }))
    },
    onSuccess: async () => {
      notifyDone(t('firstSteps.scenario.prepared'))
      await queryClient.invalidateQueries()
    },
  })
  if (inForce.isPending) return <Loading rows={3} />
  if (inForce.isError) return <Problem error={inForce.error} retry={() => void inForce.refetch()} />
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('firstSteps.scenario.entry')}
        value={entry}
        onChange={(value) => setChosen(ENTRY_POLICIES.find((one) => one === value) ?? null)}
      >
        <Stack gap="sm" mt="xs">
          {ENTRY_POLICIES.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`firstSteps.scenario.policyTitle.${one}`)}
              description={t(`firstSteps.scenario.policyText.${one}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Foresight entry={entry} />
      {preparing.isError && <Problem error={preparing.error} />}
      <Group>
        <Button loading={preparing.isPending} onClick={() => preparing.mutate()}>
          {t('firstSteps.scenario.prepare')}
        </Button>
      </Group>
    </Stack>
  )
}

function Foresight({ entry }: { readonly entry: EntryPolicy }) {
  const { t } = useTranslation()
  const asked = useQuery(foresightQuery(entry))
  if (asked.isPending) return <Loading rows={2} height={24} />
  if (asked.isError) return <Problem error={asked.error} retry={() => void asked.refetch()} />
  const { acts, tasks, all, customers } = asked.data
  const unreachable = tasks.find(({ kind }) => kind === 'fix-contact')?.count ?? 0
  return (
    <Stack gap={4} aria-live="polite">
      <Text fw={600}>{t('firstSteps.scenario.preview')}</Text>
      {acts.length === 0 && <Text size="sm">{t('firstSteps.scenario.none')}</Text>}
      {acts.map((act) => {
        const channel = STEP_CHANNELS.find((known) => known === act.channel) ?? 'task'
        const what = t('firstSteps.scenario.acts', {
          count: act.count,
          formatted: count(act.count),
          channel: t(`firstSteps.scenario.channel.${channel}`),
        })
        return (
          <Text key={act.channel + act.currency} size="sm">
            {t('firstSteps.scenario.for', { what, amount: money(act.amount, act.currency) })}
          </Text>
        )
      })}
      {unreachable > 0 && (
        <Text size="sm">
          {t('firstSteps.scenario.unreachable', { count: unreachable, formatted: count(unreachable) })}
        </Text>
      )}
      {!all && (
        <Text size="sm" c="dimmed">
          {t('firstSteps.scenario.part', { formatted: count(customers) })}
        </Text>
      )}
    </Stack>
  )
}

const FIRST = 3

function FirstMessages() {
  const { t } = useTranslation()
  const acts = useInfiniteQuery(actsQuery({ status: 'planned' }))
  const [read, setRead] = useState<string | null>(null)
  const first = (acts.data?.pages[0]?.acts ?? []).slice(0, FIRST)
  if (first.length === 0) return null
  return (
    <Stack gap="sm">
      <Text fw={600}>{t('firstSteps.scenario.first')}</Text>
      {first.map((act) =>
        read === act.id ? (
          <div key={act.id} className="card">
            <ActPreview act={act} onGone={() => setRead(null)} />
          </div>
        ) : (
          <Group key={act.id}>
            <Button variant="subtle" size="compact-md" onClick={() => setRead(act.id)}>
              {t('firstSteps.scenario.see', { name: act.customer.name })}
            </Button>
          </Group>
        ),
      )}
    </Stack>
  )
}
