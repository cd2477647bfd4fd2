import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { TOUCHED_BY_ACTS } from './acts.ts'
import { latestRunQuery, type Run } from './departures.ts'

// Where something between here and the server keeps its events back, the state is asked for.
const ASKED_MS = 5000

/** The last sending that somebody asked for, live while it lasts, whoever asked and wherever it runs. */
export function useRun(): Run | null {
  const queryClient = useQueryClient()
  const { data } = useQuery({
    ...latestRunQuery,
    refetchInterval: ({ state }) => (state.data?.run?.state === 'sending' ? ASKED_MS : false),
  })
  const run = data?.run ?? null
  const sending = run?.state === 'sending'
  useEffect(() => {
    if (!sending) return
    const events = new EventSource('/api/v1/sending/progress')
    events.onmessage = ({ data: told }) =>
      queryClient.setQueryData(latestRunQuery.queryKey, { run: JSON.parse(String(told)) as Run })
    return () => {
      events.close()
      for (const queryKey of TOUCHED_BY_ACTS) void queryClient.invalidateQueries({ queryKey })
    }
  }, [sending, queryClient])
  return run
}
