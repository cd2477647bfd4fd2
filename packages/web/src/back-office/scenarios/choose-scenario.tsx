import { Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { Loading } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { type Debtor, followedQuery } from '../customers/debtor.ts'
import { useCustomerChanged } from '../customers/dialog.ts'

const BY_THE_RULES = ''

type Props = { readonly debtor: Debtor; readonly onClose: () => void }

/** Another scenario for one customer, with what it changes for each open item before it is chosen. */
export function ChooseScenario({ debtor, onClose }: Props) {
  const { t } = useTranslation()
  const said = useSaid()
  const changed = useCustomerChanged({ onClose })
  const scenarios = useQuery({
    queryKey: ['scenarios'],
    queryFn: () => answerOf(api.GET('/api/v1/scenarios')),
  })
  const current = debtor.scenarioKey ?? BY_THE_RULES
  const [key, setKey] = useState(current)
  const compared = useQuery(followedQuery(debtor.id, key))
  const choose = useMutation({
    mutationFn: () =>
      answerOf(
        api.PATCH('/api/v1/customers/{id}', {
          params: { path: { id: debtor.id } },
          body: { scenarioKey: key === BY_THE_RULES ? null : key },
        }),
      ),
    onSuccess: async () => {
      notifyDone(t('following.done'))
      await changed()
    },
  })
  const refused = refusedIn(choose.error, ['scenarioKey'])
  const changes = compared.data?.scenarios.flatMap((scenario) => scenario.changes) ?? []
  return (
    <FormDialog
      title={t('following.chooseTitle', { name: debtor.name })}
      submit={t('following.submit')}
      size="lg"
      pending={choose.isPending}
      error={scenarios.error ?? compared.error ?? refused.rest}
      ready={key !== current}
      onSubmit={choose.mutate}
      onClose={onClose}
    >
      <NativeSelect
        label={t('following.scenario')}
        data-autofocus
        data={[
          { value: BY_THE_RULES, label: t('following.byTheRules') },
          ...(scenarios.data?.scenarios ?? []).map(({ key: value, name }) => ({
            value,
            label: name ? said(name) : value,
          })),
        ]}
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
        error={refused.at('scenarioKey')}
      />
      {key !== current && compared.isPending && <Loading rows={2} />}
      {key !== current && compared.isSuccess && (
        <Stack gap="xs" aria-live="polite">
          <Text size="sm" fw={550}>
            {changes.length === 0
              ? t('following.nothing')
              : t('following.changes', { count: changes.length })}
          </Text>
          {changes.map(({ itemId, number, before, after }) => (
            <Group key={itemId} gap="sm" align="flex-start" wrap="nowrap">
              <Text size="sm" fw={550} className="figures">
                {number}
              </Text>
              <Stack gap={0}>
                <Text size="sm" c="dimmed" td="line-through">
                  {said(before)}
                </Text>
                <Text size="sm">{said(after)}</Text>
              </Stack>
            </Group>
          ))}
        </Stack>
      )}
    </FormDialog>
  )
}
