import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { count } from '../../i18n/formats.ts'
import { notifyDone, notifyProblem } from '../../ui/notify.ts'
import { TOUCHED_BY_DAY } from './day.ts'

/** What was approved last, and until when it can be taken back. */
export type Approved = { readonly ids: readonly string[]; readonly until: number }

/** Approvals that the server holds back for a while, and the way back from the last one. */
export function useApprovals() {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [last, setLast] = useState<Approved | null>(null)
  const refresh = () =>
    Promise.all(TOUCHED_BY_DAY.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
  const approve = useMutation({
    mutationFn: (ids: readonly string[]) =>
      answerOf(api.POST('/api/v1/acts/approvals', { body: { ids: [...ids], undoable: true } })),
    onSuccess: async ({ undo }) => {
      if (undo && undo.ids.length > 0)
        setLast({ ids: undo.ids, until: performance.now() + undo.seconds * 1000 })
      else notifyDone(t('day.nothingApproved'))
      await refresh()
    },
    onError: notifyProblem,
  })
  const undo = useMutation({
    mutationFn: (ids: readonly string[]) =>
      answerOf(api.POST('/api/v1/acts/approvals/undo', { body: { ids: [...ids] } })),
    onSuccess: async ({ undone, gone }) => {
      notifyDone(
        gone.length > 0
          ? t('day.undonePartly', { undone: count(undone.length), gone: count(gone.length) })
          : t('day.undone', { count: undone.length, formatted: count(undone.length) }),
      )
      await refresh()
    },
    onError: notifyProblem,
    onSettled: () => setLast(null),
  })
  return {
    last,
    forget: () => setLast(null),
    approve,
    undo: () => {
      if (last && !undo.isPending) undo.mutate(last.ids)
    },
    refresh,
  }
}
