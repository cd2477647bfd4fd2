import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { notifyProblem } from '../../ui/notify.ts'

const UNDO_MS = 10_000

function setTreated(id: string, treated: boolean) {
  return answerOf(api.PUT('/api/v1/notes/{id}/treatment', { params: { path: { id } }, body: { treated } }))
}

/** Notes that somebody treats, and the way back from the last one. */
export function useTreatments() {
  const queryClient = useQueryClient()
  const [last, setLast] = useState<{ readonly id: string; readonly until: number } | null>(null)
  const takeBack = useMutation({
    mutationFn: (id: string) => setTreated(id, false),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['day'] }),
    onError: notifyProblem,
    onSettled: () => setLast(null),
  })
  return {
    last,
    forget: () => setLast(null),
    treat: async (id: string) => {
      await setTreated(id, true)
      setLast({ id, until: performance.now() + UNDO_MS })
    },
    undo: () => {
      if (last && !takeBack.isPending) takeBack.mutate(last.id)
    },
  }
}
