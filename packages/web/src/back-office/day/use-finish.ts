import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { notifyDone, notifyProblem } from '../../ui/notify.ts'
import type { Line } from './day.ts'
import type { useTreatments } from './use-treatments.ts'

/** What is left to say of a task or a note once it is done; a note can be taken back. */
export function useFinish(treatments: ReturnType<typeof useTreatments>, gone: () => void) {
  const { t } = useTranslation()
  return useMutation({
    mutationFn: async ({ task, note }: Line) => {
      if (note) await treatments.treat(note.id)
      else if (task?.kind === 'do-step' && task.actId)
        await answerOf(
          api.POST('/api/v1/acts/{id}/outcome', {
            params: { path: { id: task.actId } },
            body: { outcome: 'done' },
          }),
        )
      else if (task)
        await answerOf(api.POST('/api/v1/tasks/{id}/done', { params: { path: { id: task.id } } }))
    },
    onSuccess: (_, { note }) => {
      if (!note) notifyDone(t('day.taskDone'))
      gone()
    },
    onError: notifyProblem,
  })
}
