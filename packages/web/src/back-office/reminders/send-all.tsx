import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { count, instant } from '../../i18n/formats.ts'
import { capital } from '../../ui/capital.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { amountOf, TOUCHED_BY_ACTS } from './acts.ts'
import { type Departures, departuresQuery, type Group as Leaving, latestRunQuery } from './departures.ts'

/** Everything leaves, after one look at what that is. */
export function SendAll() {
  const { t } = useTranslation()
  const departures = useQuery(departuresQuery).data
  const run = useQuery(latestRunQuery).data?.run
  const [asking, { open, close }] = useDisclosure()
  if (!departures || departures.groups.length === 0) return null
  return (
    <>
      <Button loading={run?.state === 'sending'} onClick={open}>
        {t('batch.sendAll')}
      </Button>
      {asking && <Ask departures={departures} onClose={close} />}
    </>
  )
}

type AskProps = { readonly departures: Departures; readonly onClose: () => void }

function Ask({ departures, onClose }: AskProps) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  // What was shown when the window opened is what is approved.
  const [shown] = useState(departures)
  const planned = actsOf(shown.groups.filter(({ status }) => status === 'planned'))
  const [approves, setApproves] = useState(planned > 0)
  const groups = shown.groups.filter(({ status }) => approves || status === 'approved')
  const leaving = groups.filter(({ by, acts, later }) => by !== 'post' && acts > later)
  const approveUpTo = approves ? shown.lastPlanned : null
  const send = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/sending/runs', { body: approveUpTo === null ? {} : { approveUpTo } })),
    onSuccess: async (latest) => {
      queryClient.setQueryData(latestRunQuery.queryKey, latest)
      onClose()
      await Promise.all(TOUCHED_BY_ACTS.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
    },
  })
  const amount = actsOf(leaving) - leaving.reduce((sum, { later }) => sum + later, 0)
  return (
    <FormDialog
      title={t('batch.sendAllTitle')}
      submit={
        amount > 0 ? t('batch.sendNow', { count: amount, formatted: count(amount) }) : t('batch.approveNow')
      }
      pending={send.isPending}
      error={send.error}
      ready={groups.length > 0}
      size="lg"
      onSubmit={() => send.mutate()}
      onClose={onClose}
    >
      {planned > 0 && (
        <Checkbox
          checked={approves}
          onChange={() => setApproves(!approves)}
          label={t('batch.approvesToo', { count: planned, formatted: count(planned) })}
        />
      )}
      <Part title={t('batch.leaves')} empty={t('batch.nothingLeaves')} groups={mergeChannels(leaving)} />
      <Staying groups={groups} waiting={shown.waiting} />
      <Alert color={shown.transport === 'outbox' ? 'yellow' : 'blue'} variant="light">
        {t(shown.transport === 'outbox' ? 'batch.toOutbox' : 'batch.toCustomers')}
      </Alert>
    </FormDialog>
  )
}

type PartProps = { readonly title: string; readonly empty: string; readonly groups: readonly Leaving[] }

function Part({ title, empty, groups }: PartProps) {
  const said = useSaid()
  return (
    <Stack gap={4}>
      <Text fw={650}>{title}</Text>
      {groups.length === 0 && <Text size="sm">{empty}</Text>}
      {groups.map(({ channel, acts, later, amounts }) => (
        <Group key={channel.code} justify="space-between" gap="xs" wrap="nowrap">
          <Text size="sm">{`${capital(said(channel))} × ${count(acts - later)}`}</Text>
          <Text size="sm" className="figures">
            {amountOf(amounts)}
          </Text>
        </Group>
      ))}
    </Stack>
  )
}

type StayingProps = { readonly groups: readonly Leaving[]; readonly waiting: Departures['waiting'] }

/** What does not leave with it, and why. */
function Staying({ groups, waiting }: StayingProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const letters = actsOf(groups.filter(({ by }) => by === 'post'))
  const later = groups.filter(({ by }) => by !== 'post').reduce((sum, group) => sum + group.later, 0)
  const lines = [
    ...(letters > 0 ? [{ key: 'post', acts: letters, text: t('batch.staysPost') }] : []),
    ...(later > 0 ? [{ key: 'later', acts: later, text: t('batch.staysLater') }] : []),
    ...waiting.map(({ code, acts, notBefore, ...words }) => ({
      key: code,
      acts,
      text: [said(words), notBefore && t('batch.notBefore', { at: instant(notBefore) })]
        .filter(Boolean)
        .join(' – '),
    })),
  ]
  if (lines.length === 0) return null
  return (
    <Stack gap={4}>
      <Text fw={650}>{t('batch.stays')}</Text>
      {lines.map(({ key, acts, text }) => (
        <Text key={key} size="sm">
          <span className="figures">{count(acts)}</span>
          {` · ${capital(text)}`}
        </Text>
      ))}
    </Stack>
  )
}

function actsOf(groups: readonly Leaving[]): number {
  return groups.reduce((sum, { acts }) => sum + acts, 0)
}

/** Approved before or approved now, what leaves by one way is one line. */
function mergeChannels(groups: readonly Leaving[]): Leaving[] {
  const merged = Map.groupBy(groups, ({ channel }) => channel.code)
  return [...merged.values()].flatMap(([first, ...rest]) =>
    first
      ? [
          {
            ...first,
            acts: actsOf([first, ...rest]),
            later: [first, ...rest].reduce((sum, { later }) => sum + later, 0),
            amounts: [first, ...rest].flatMap(({ amounts }) => amounts),
          },
        ]
      : [],
  )
}
