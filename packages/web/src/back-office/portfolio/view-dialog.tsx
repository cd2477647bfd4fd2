import { Checkbox, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
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

type OfView = { readonly view: View; readonly onClose: () => void }

function SaveView({ onClose }: Pick<Props, 'onClose'>) {
  const { t } = useTranslation()
  const { search, change } = useSearchChange()
  const mayAct = useMayAct()
  const [shared, setShared] = useState(false)
  return (
    <NameDialog
      title={t('portfolio.saveView')}
      name=""
      save={(name) =>
        answerOf(api.POST('/api/v1/portfolio-views', { body: { name, search: keptOf(search), shared } }))
      }
      onSaved={({ id }, name) => {
        notifyDone(t('portfolio.viewDone.saved', { name }))
        change({ ...search, view: Number(id) }, true)
      }}
      onClose={onClose}
    >
      {mayAct && (
        <Checkbox
          label={t('portfolio.share')}
          description={t('portfolio.shareHint')}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
      )}
    </NameDialog>
  )
}

function RenameView({ view, onClose }: OfView) {
  const { t } = useTranslation()
  const path = { id: view.id }
  return (
    <NameDialog
      title={t('portfolio.renameView')}
      name={view.name}
      save={(name) =>
        answerOf(api.PATCH('/api/v1/portfolio-views/{id}', { params: { path }, body: { name } }))
      }
      onClose={onClose}
    />
  )
}

type Naming<Saved> = {
  readonly title: string
  readonly name: string
  readonly save: (name: string) => Promise<Saved>
  readonly onSaved?: (saved: Saved, name: string) => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

function NameDialog<Saved>({ title, name: before, save, onSaved, onClose, children }: Naming<Saved>) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [typed, setTyped] = useState(before)
  const name = typed.trim()
  const saving = useMutation({
    mutationFn: () => save(name),
    onSuccess: async (saved) => {
      await queryClient.invalidateQueries(viewsQuery)
      onClose()
      onSaved?.(saved, name)
    },
  })
  const refused = refusedIn(saving.error, ['name'])
  return (
    <FormDialog
      title={title}
      submit={t('portfolio.saveSubmit')}
      pending={saving.isPending}
      error={refused.rest}
      ready={name !== ''}
      onSubmit={saving.mutate}
      onClose={onClose}
    >
      <TextInput
        label={t('portfolio.viewName')}
        required
        data-autofocus
        maxLength={60}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={refused.at('name')}
      />
      {children}
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
