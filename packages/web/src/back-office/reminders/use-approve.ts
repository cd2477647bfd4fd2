import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import type { paths } from '../../api/schema.gen.ts'
import { count } from '../../i18n/formats.ts'
import { notifyDone, notifyProblem } from '../../ui/notify.ts'
import { type Channel, TOUCHED_BY_ACTS } from './acts.ts'

/** Acts by their ids, or a whole channel up to the last act that was seen. */
export type Approval =
  | { readonly ids: readonly string[] }
  | { readonly channel: Channel; readonly upTo: string }

// As many as one request takes.
const IDS_AT_ONCE = 1000

export function useApprove(onDone: () => void) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (approvals: readonly Approval[]) => {
      let approved = 0
      for (const approval of approvals.flatMap(inRequests))
        approved += (await answerOf(api.POST('/api/v1/acts/approvals', { body: approval }))).approved
      return approved
    },
    onSuccess: (approved) => {
      notifyDone(
        approved === 0
          ? t('departures.approvedNone')
          : t('departures.approvedNow', { count: approved, formatted: count(approved) }),
      )
      onDone()
    },
    onError: notifyProblem,
    onSettled: () =>
      Promise.all(TOUCHED_BY_ACTS.map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  })
}

type Body = paths['/api/v1/acts/approvals']['post']['requestBody']['content']['application/json']

function inRequests(approval: Approval): Body[] {
  if (!('ids' in approval)) return [approval]
  return Array.from({ length: Math.ceil(approval.ids.length / IDS_AT_ONCE) }, (_, part) => ({
    ids: approval.ids.slice(part * IDS_AT_ONCE, (part + 1) * IDS_AT_ONCE),
  }))
}
