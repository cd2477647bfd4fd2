import './first-steps.css'
import { Button, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { useMayWith, useUser } from '../access/session.ts'
import { demonstrationQuery } from './first-steps.ts'

/** Over every screen of a demonstration, so that nobody takes it for real; and the way out of it. */
export function DemonstrationBand() {
  const { t } = useTranslation()
  const may = useMayWith()
  const demonstration = useQuery({ ...demonstrationQuery, staleTime: 5 * 60_000 })
  const [asking, { open, close }] = useDisclosure()
  if (!demonstration.data?.since) return null
  return (
    <aside className="demonstration-band" aria-label={t('demonstration.band')}>
      <Text span size="sm">
        {t('demonstration.band')}
      </Text>
      {may('admin') && demonstration.data.progress === 1 && (
        <Button size="compact-sm" variant="default" onClick={open}>
          {t('demonstration.startOver')}
        </Button>
      )}
      {asking && <StartOver onClose={close} />}
    </aside>
  )
}

function StartOver({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const name = useUser()?.organisation ?? ''
  const [typed, setTyped] = useState('')
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const removing = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/demonstration/start-over', { body: { organisation: typed } })),
    onSuccess: async () => {
      // First: nothing may go on saying that what is shown is invented.
      await queryClient.invalidateQueries()
      onClose()
      notifyDone(t('demonstration.removed'))
      await navigate({ to: '/premiers-pas' })
    },
  })
  const refused = removing.error instanceof ApiProblem ? removing.error.of('organisation') : null
  return (
    <FormDialog
      title={t('demonstration.title')}
      submit={t('demonstration.confirm')}
      pending={removing.isPending}
      error={refused ? null : removing.error}
      ready={typed.trim() !== ''}
      final
      onSubmit={() => removing.mutate()}
      onClose={onClose}
    >
      <Text size="sm">{t('demonstration.text', { name })}</Text>
      <TextInput
        label={t('demonstration.type')}
        placeholder={name}
        value={typed}
        error={refused}
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
