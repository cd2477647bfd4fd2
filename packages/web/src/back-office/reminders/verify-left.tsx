import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { notifyDone, notifyProblem } from '../../ui/notify.ts'
import type { Trouble } from './departures.ts'
import { TOUCHED_BY_TREATING } from './treat.ts'

/** Only a person can find out whether it had left; each answer says what follows from it. */
export function VerifyLeft({ trouble }: { readonly trouble: Trouble }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const { id } = trouble.act
  const verify = useMutation({
    mutationFn: (left: boolean) =>
      answerOf(api.POST('/api/v1/acts/{id}/verification', { params: { path: { id } }, body: { left } })),
    onSuccess: (_, left) => notifyDone(t(left ? 'batch.wasLeft' : 'batch.wasNotLeft')),
    onError: notifyProblem,
    onSettled: () =>
      Promise.all(TOUCHED_BY_TREATING.map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  })
  return (
    <>
      <Text size="sm">{t('batch.verifyHint')}</Text>
      <Group gap="xs" grow preventGrowOverflow={false}>
        {[true, false].map((left) => (
          <Button
            key={String(left)}
            size="sm"
            variant="default"
            loading={verify.isPending}
            onClick={() => verify.mutate(left)}
          >
            {t(left ? 'batch.itLeft' : 'batch.itDidNot')}
          </Button>
        ))}
      </Group>
      <Text size="sm" c="dimmed">
        {t('batch.consequences')}
      </Text>
    </>
  )
}
