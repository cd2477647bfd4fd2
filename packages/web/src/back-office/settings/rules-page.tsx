import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { count } from '../../i18n/formats.ts'
import { notifyDone } from '../../ui/notify.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { creditorsQuery } from './creditors.ts'
import { RuleRow } from './rule-row.tsx'
import { editedOf, moved, type Rule, rulesQuery, writtenOf } from './rules.ts'
import { SettingsFrame } from './settings-frame.tsx'

/** Which scenario each customer follows: the first rule that fits. Who would move is said before anybody does. */
export function RulesPage() {
  const { t } = useTranslation()
  const rules = useQuery(rulesQuery)
  return (
    <SettingsFrame title={t('settings.rules.title')} intro={t('settings.rules.intro')}>
      {rules.isPending && <Loading rows={3} height={64} />}
      {rules.isError && <Problem error={rules.error} retry={() => void rules.refetch()} />}
      {rules.data && (
        <RuleEditor key={JSON.stringify(rules.data.rules)} initial={editedOf(rules.data.rules)} />
      )}
    </SettingsFrame>
  )
}

function RuleEditor({ initial }: { readonly initial: readonly Rule[] }) {
  const { t } = useTranslation()
  const said = useSaid()
  const [rules, setRules] = useState(initial)
  const [dragged, setDragged] = useState<number | null>(null)
  const scenarios = useQuery({
    queryKey: ['scenarios'],
    queryFn: () => answerOf(api.GET('/api/v1/scenarios')),
  }).data?.scenarios
  const creditors = useQuery(creditorsQuery).data?.creditors ?? []
  const named = (scenarios ?? []).map(({ key, name }) => ({ value: key, label: name ? said(name) : key }))
  const changed = JSON.stringify(writtenOf(rules)) !== JSON.stringify(writtenOf(initial))
  return (
    <Stack gap="md">
      <ol className="card rule-list">
        {rules.map((rule, index) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            number={index + 1}
            last={index === rules.length - 1}
            scenarios={named}
            creditors={creditors.map(({ key, name }) => ({ value: key, label: name }))}
            over={dragged !== null && dragged !== index}
            onDrag={() => setDragged(index)}
            onDrop={() => {
              if (dragged !== null) setRules(moved(rules, dragged, index))
              setDragged(null)
            }}
            onChange={(next) => setRules(rules.map((one) => (one.id === rule.id ? next : one)))}
            onMove={(by) => setRules(moved(rules, index, index + by))}
            onRemove={() => setRules(rules.filter(({ id }) => id !== rule.id))}
          />
        ))}
      </ol>
      <Group>
        <Button
          variant="default"
          disabled={named.length === 0}
          onClick={() => setRules([newRule(rules, named[0]?.value ?? ''), ...rules])}
        >
          {t('settings.rules.add')}
        </Button>
        {changed && (
          <Button variant="default" onClick={() => setRules(initial)}>
            {t('templates.undo')}
          </Button>
        )}
      </Group>
      {changed && <Moves rules={rules} />}
    </Stack>
  )
}

/** First: a rule that stands behind a more general one would never be reached. */
function newRule(rules: readonly Rule[], scenario: string): Rule {
  const id = 1 + Math.max(-1, ...rules.map((rule) => rule.id))
  return { id, customerKind: 'business', country: '', creditor: '', scenario }
}

const AS_TYPED_MS = 300

function Moves({ rules }: { readonly rules: readonly Rule[] }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [settled] = useDebouncedValue(rules, AS_TYPED_MS)
  const body = { rules: writtenOf(settled) }
  const preview = useQuery({
    queryKey: ['scenario-rules', 'preview', body],
    queryFn: () => answerOf(api.POST('/api/v1/scenario-rules/preview', { body })),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const publish = useMutation({
    mutationFn: () => answerOf(api.PUT('/api/v1/scenario-rules', { body: { rules: writtenOf(rules) } })),
    onSuccess: async () => {
      notifyDone(t('settings.rules.published'))
      await queryClient.invalidateQueries()
    },
  })
  if (preview.isError) return <Problem error={preview.error} />
  const moves = preview.data?.moves ?? []
  return (
    <Alert variant="light" color="yellow" title={t('settings.rules.moves')} role="status">
      <Stack gap="sm" align="flex-start">
        {preview.isPending && <Loading rows={1} />}
        {preview.isSuccess && moves.length === 0 && <Text size="sm">{t('settings.rules.nobody')}</Text>}
        {moves.map((move) => (
          <Text size="sm" key={`${move.from} ${move.to}`}>
            {t('settings.rules.move', {
              count: move.customers,
              formatted: count(move.customers),
              from: move.from ?? '–',
              to: move.to,
            })}
          </Text>
        ))}
        {publish.isError && <Problem error={publish.error} />}
        <Button loading={publish.isPending} disabled={!preview.isSuccess} onClick={() => publish.mutate()}>
          {t('settings.rules.publish')}
        </Button>
      </Stack>
    </Alert>
  )
}
