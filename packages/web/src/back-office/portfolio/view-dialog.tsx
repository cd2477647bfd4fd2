import { Checkbox, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { useMayAct } from '../access/session.ts'
import { useSearchChange } from './use-search-change.ts'
import { keptOf, type View, viewsQuery } from './views.ts'

type Props = {
  readonly kind: 'save' | 'rename' | 'delete'
  /** Null where a new one is saved. */
  readonly view: View | null
  readonly onClose: () => void
}

/** Keeps how one looks at the list, calls it otherwise, or lets it go. */
export function ViewDialog({ kind, view, onClose }: Props) {
  if (view === null) return <SaveView onClose={onClose} />
  if (kind === 'delete') return <DeleteView view={view} onClose={onClose} />
  return <RenameView view={view} onClose={onClose} />
}

function SaveView({ onClose }: Pick<Props, 'onClose'>) {
  const { t } = useTranslation()
  const { search, change } = useSearchChange()
  const mayAct = useMayAct()
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/portfolio-views', { body: { name: name.trim(), search: keptOf(search), shared } }),
      ),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries(viewsQuery)
      onClose()
      notifyDone(t('portfolio.viewDone.saved', { name: name.trim() }))
      change({ ...search, view: Number(id) }, true)
    },
  })
  const refused = refusedIn(save.error, ['name'])
  return (
    <FormDialog
      title={t('portfolio.saveView')}
      submit={t('portfolio.saveSubmit')}
      pending={save.isPending}
      error={refused.rest}
      ready={name.trim() !== ''}
      onSubmit={save.mutate}
      onClose={onClose}
    >
      <Name value={name} onChange={setName} error={refused.at('name')} />
      {mayAct && (
        <Checkbox
          label={t('portfolio.share')}
          description={t('portfolio.shareHint')}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  )
}

type OfView = { readonly view: View; readonly onClose: () => void }

function RenameView({ view, onClose }: OfView) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [name, setName] = useState(view.name)
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.PATCH('/api/v1/portfolio-views/{id}', {
          params: { path: { id: view.id } },
          body: { name: name.trim() },
        }),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries(viewsQuery)
      onClose()
    },
  })
  const refused = refusedIn(save.error, ['name'])
  return (
    <FormDialog
      title={t('portfolio.renameView')}
      submit={t('portfolio.saveSubmit')}
      pending={save.isPending}
      error={refused.rest}
      ready={name.trim() !== ''}
      onSubmit={save.mutate}
      onClose={onClose}
    >
      <Name value={name} onChange={setName} error={refused.at('name')} />
    </FormDialog>
  )
}

function DeleteView({ view, onClose }: OfView) {
  const { t } = useTranslation()
  const { search, change } = useSearchChange()
  const queryClient = useQueryClient()
  const remove = useMutation({
    mutationFn: () =>
      answerOf(api.DELETE('/api/v1/portfolio-views/{id}', { params: { path: { id: view.id } } })),
    onSuccess: async () => {
      onClose()
      change({ ...search, view: undefined }, true)
      await queryClient.invalidateQueries(viewsQuery)
    },
  })
  return (
    <Confirm
      opened
      title={t('portfolio.deleteTitle', { name: view.name })}
      text={t(view.shared ? 'portfolio.deleteShared' : 'portfolio.deleteOwn')}
      action={t('portfolio.deleteSubmit')}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={remove.mutate}
      onClose={onClose}
    />
  )
}

type NameProps = {
  readonly value: string
  readonly onChange: (name: string) => void
  readonly error: string | null
}

function Name({ value, onChange, error }: NameProps) {
  const { t } = useTranslation()
  return (
    <TextInput
      label={t('portfolio.viewName')}
      required
      data-autofocus
      maxLength={60}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
    />
  )
}
