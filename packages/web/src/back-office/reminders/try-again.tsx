import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { notifyDone, notifyProblem } from '../../ui/notify.ts'
import type { Trouble } from './departures.ts'
import { finishTask, planAgain, TOUCHED_BY_TREATING } from './treat.ts'

/** The server took the address and refused the message: it is prepared again, or left. */
export function TryAgain({ trouble }: { readonly trouble: Trouble }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const treat = useMutation({
    mutationFn: async (again: boolean) => {
      if (again) return planAgain(trouble)
      await finishTask(trouble.taskId)
      return false
    },
    onSuccess: (planned, again) => {
      if (again) notifyDone(t(planned ? 'batch.preparedAgain' : 'batch.notPrepared'))
    },
    onError: notifyProblem,
    onSettled: () =>
      Promise.all(TOUCHED_BY_TREATING.map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  })
  return (
    <>
      <Text size="sm">{t('batch.againHint')}</Text>
      <Group gap="xs">
        <Button size="sm" loading={treat.isPending} onClick={() => treat.mutate(true)}>
          {t('batch.prepareAgain')}
        </Button>
        <Button size="sm" variant="default" loading={treat.isPending} onClick={() => treat.mutate(false)}>
          {t('batch.treated')}
        </Button>
      </Group>
    </>
  )
}
