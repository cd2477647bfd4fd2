import { ActionIcon, Button, Checkbox, FileButton, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { size } from '../../i18n/formats.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { useColleagues } from '../access/colleagues.ts'
import { useItemLabel } from '../claims/item-label.ts'
import { debtorQuery } from '../customers/debtor.ts'
import { type CustomerDialog, useCustomerChanged } from '../customers/dialog.ts'
import { MentionTextarea } from './mention-textarea.tsx'
import { mentionedIn } from './mentions.ts'

const WHOLE_CUSTOMER = ''

/** What colleagues should know about a customer or an item; files go along. */
export function NoteDialog(dialog: CustomerDialog) {
  const { t } = useTranslation()
  const labelOf = useItemLabel()
  const debtor = useQuery(debtorQuery(dialog.customerId))
  const [text, setText] = useState('')
  const [itemId, setItemId] = useState(dialog.itemIds?.[0] ?? WHOLE_CUSTOMER)
  const [pinned, setPinned] = useState(false)
  const [files, setFiles] = useState<readonly File[]>([])
  const { write, written } = useWriting(dialog, (file) =>
    setFiles((before) => before.filter((one) => one !== file)),
  )
  const refused = refusedIn(write.error, ['text', 'itemId'])
  return (
    <FormDialog
      title={t('noting.title', { name: debtor.data?.name ?? '' })}
      submit={t(written ? 'noting.attachAgain' : 'noting.submit')}
      pending={write.isPending}
      error={debtor.error ?? refused.rest}
      ready={text.trim() !== ''}
      onSubmit={() => write.mutate({ text, itemId: itemId || null, pinned, files })}
      onClose={dialog.onClose}
    >
      {written && <Text size="sm">{t('noting.written')}</Text>}
      <MentionTextarea
        label={t('noting.text')}
        description={t('noting.textHint')}
        required
        autosize
        minRows={3}
        maxRows={12}
        maxLength={4000}
        data-autofocus
        disabled={written}
        value={text}
        onChange={setText}
        error={refused.at('text')}
      />
      <NativeSelect
        label={t('noting.about')}
        disabled={written}
        data={[
          { value: WHOLE_CUSTOMER, label: t('noting.wholeCustomer') },
          ...(debtor.data?.openItems ?? []).map((item) => ({ value: item.id, label: labelOf(item) })),
        ]}
        value={itemId}
        onChange={(event) => setItemId(event.currentTarget.value)}
        error={refused.at('itemId')}
      />
      <Files files={files} onChange={setFiles} />
      <Checkbox
        label={t('noting.pin')}
        disabled={written}
        checked={pinned}
        onChange={(event) => setPinned(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}

type Note = {
  readonly text: string
  readonly itemId: string | null
  readonly pinned: boolean
  readonly files: readonly File[]
}

/** The note first, then its files one by one: when one is refused, the note stands and the rest can be sent again. */
function useWriting(dialog: CustomerDialog, onAttached: (file: File) => void) {
  const { t } = useTranslation()
  const changed = useCustomerChanged(dialog)
  const colleagues = useColleagues()
  const [id, setId] = useState<string | null>(null)
  const write = useMutation({
    mutationFn: async ({ text, itemId, pinned, files }: Note) => {
      const mentions = mentionedIn(text, colleagues)
      const body = { customerId: dialog.customerId, itemId, text: text.trim(), pinned, mentions }
      const note = id ?? (await answerOf(api.POST('/api/v1/notes', { body }))).id
      setId(note)
      for (const file of files) {
        await attach(note, file)
        onAttached(file)
      }
    },
    onSuccess: async () => {
      notifyDone(t('noting.done'))
      await changed()
    },
  })
  return { write, written: id !== null && !write.isPending }
}

async function attach(id: string, file: File): Promise<void> {
  const form = new FormData()
  form.append('file', file)
  await answerOf(
    api.POST('/api/v1/notes/{id}/attachments', {
      params: { path: { id } },
      body: { file: { name: file.name, sha256: '' } },
      bodySerializer: () => form,
    }),
  )
}

type FilesProps = { readonly files: readonly File[]; readonly onChange: (files: readonly File[]) => void }

function Files({ files, onChange }: FilesProps) {
  const { t } = useTranslation()
  return (
    <Stack gap={4}>
      {files.map((file) => (
        <Group key={`${file.name} ${file.size}`} gap="xs" wrap="nowrap">
          <IconPaperclip size={16} aria-hidden />
          <Text size="sm" truncate>
            {file.name}
          </Text>
          <Text size="sm" c="dimmed" className="figures">
            {size(file.size)}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('noting.detach', { file: file.name })}
            onClick={() => onChange(files.filter((one) => one !== file))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <FileButton multiple onChange={(added) => onChange([...files, ...added])}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            size="compact-md"
            w="fit-content"
            leftSection={<IconPaperclip size={16} aria-hidden />}
          >
            {t('noting.attach')}
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="dimmed">
        {t('noting.attachHint')}
      </Text>
    </Stack>
  )
}
