import { List, Text, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { Loading } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import type { Draft } from './draft.ts'
import { comparisonQuery } from './scenarios.ts'

type Props = {
  readonly draft: Draft
  /** The version that it changes. */
  readonly basedOn: number
  readonly onPublished: () => void
  readonly onClose: () => void
}

/** Before a draft comes into force one reads once more what it changes. */
export function PublishDraft({ draft, basedOn, onPublished, onClose }: Props) {
  const { t } = useTranslation()
  const said = useSaid()
  const queryClient = useQueryClient()
  const [comment, setComment] = useState('')
  const comparison = useQuery(comparisonQuery(draft))
  const publish = useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/scenarios/{key}', {
          params: {
            path: { key: draft.key },
            query: { basedOn, ...(comment.trim() === '' ? {} : { comment: comment.trim() }) },
          },
          body: draft,
        }),
      ),
    onSuccess: async ({ version }) => {
      await queryClient.invalidateQueries({ queryKey: ['scenarios'] })
      notifyDone(t('scenarios.publishedNow', { number: version }))
      onPublished()
    },
  })
  return (
    <FormDialog
      title={t('scenarios.publishTitle')}
      submit={t('scenarios.publish')}
      size="lg"
      pending={publish.isPending}
      error={publish.error ?? comparison.error}
      ready={comparison.isSuccess}
      onSubmit={() => publish.mutate()}
      onClose={onClose}
    >
      <Text size="sm">{t('scenarios.publishHint')}</Text>
      {comparison.isPending && <Loading rows={3} height={20} />}
      {comparison.data && (
        <List size="sm" spacing={4}>
          {comparison.data.changes.map((change) => (
            <List.Item key={change.path}>{said(change)}</List.Item>
          ))}
          {comparison.data.changes.length === 0 && <List.Item>{t('scenarios.firstVersion')}</List.Item>}
        </List>
      )}
      <Textarea
        label={t('scenarios.comment')}
        description={t('scenarios.commentHint')}
        maxLength={500}
        autosize
        minRows={2}
        data-autofocus
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
