import { Button, List, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { count } from '../../i18n/formats.ts'
import { capital } from '../../ui/capital.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'

/** Takes an import back, once it is seen what that does and that nothing was built on it. */
export function UndoImport({ id, file }: { readonly id: string; readonly file: string }) {
  const { t } = useTranslation()
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('importUndo.action')}
      </Button>
      {opened && <Undoing id={id} file={file} onClose={close} />}
    </>
  )
}

type Props = { readonly id: string; readonly file: string; readonly onClose: () => void }

function Undoing({ id, file, onClose }: Props) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const foreseen = useQuery({
    queryKey: ['imports', id, 'undo'],
    queryFn: () => answerOf(api.GET('/api/v1/imports/{id}/undo', { params: { path: { id } } })),
    staleTime: 0,
    gcTime: 0,
  })
  const undoing = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/imports/{id}/undo', { params: { path: { id } } })),
    onSuccess: async () => {
      onClose()
      notifyDone(t('importUndo.done', { file }))
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[2] !== 'undo' })
    },
  })
  const sentence = useEffects(foreseen.data?.effects)
  if (foreseen.data?.possible)
    return (
      <Confirm
        opened
        title={t('importUndo.title', { file })}
        text={`${sentence} ${t('importUndo.kept')}`}
        action={t('importUndo.action')}
        pending={undoing.isPending}
        error={undoing.error}
        onConfirm={() => undoing.mutate()}
        onClose={onClose}
      />
    )
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('importUndo.title', { file })}
      closeButtonProps={{ 'aria-label': t('problem.close') }}
    >
      {foreseen.isPending && <Loading rows={2} />}
      {foreseen.isError && <Problem error={foreseen.error} />}
      {foreseen.data && <Blockers blockers={foreseen.data.blockers} />}
    </Modal>
  )
}

type Effects = Record<
  | 'statements'
  | 'bankLines'
  | 'items'
  | 'restored'
  | 'customers'
  | 'customersRestored'
  | 'contacts'
  | 'contactsRestored',
  number
>

const SAID = [
  'statements',
  'bankLines',
  'items',
  'restored',
  'customers',
  'customersRestored',
  'contacts',
  'contactsRestored',
] as const

function useEffects(effects: Effects | undefined): string {
  const { t } = useTranslation()
  const parts = SAID.filter((one) => (effects?.[one] ?? 0) > 0).map((one) => {
    const number = effects?.[one] ?? 0
    return t(`importUndo.effect.${one}`, { count: number, formatted: count(number) })
  })
  return parts.length === 0 ? t('importUndo.nothing') : parts.join(' ')
}

function Blockers({ blockers }: { readonly blockers: readonly { message: { fr: string; en: string } }[] }) {
  const { t } = useTranslation()
  const said = useSaid()
  return (
    <Stack gap="sm">
      <Text size="sm">{t('importUndo.blocked')}</Text>
      <List size="sm" spacing={4}>
        {blockers.map(({ message }) => (
          <List.Item key={message.fr}>{capital(said(message))}</List.Item>
        ))}
      </List>
    </Stack>
  )
}
