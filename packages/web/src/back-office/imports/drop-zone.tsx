import './imports.css'
import { Button, FileButton, Stack, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'

type Props = { readonly onFiles: (files: readonly File[]) => void }

/** Files are dropped here, or chosen with the button, which is the way of the keyboard. */
export function DropZone({ onFiles }: Props) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  const allow = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const take = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button inside does the same.
    <div
      className="drop-zone"
      data-over={over}
      onDragOver={allow}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      <Stack align="center" gap="sm">
        <IconFileImport size={36} stroke={1.5} aria-hidden />
        <Text fw={600}>{t('imports.drop')}</Text>
        <Text size="sm" c="dimmed" ta="center" maw={520}>
          {t('imports.dropHint')}
        </Text>
        <FileButton multiple onChange={(files) => files.length > 0 && onFiles(files)}>
          {(props) => <Button {...props}>{t('imports.choose')}</Button>}
        </FileButton>
      </Stack>
    </div>
  )
}
