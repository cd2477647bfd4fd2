import { Button, CopyButton, Group, Stack } from '@mantine/core'
import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** To copy, or as a file to print. */
export function BackupCodes({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTranslation()
  const text = codes.join('\n')
  return (
    <Stack>
      <ul className="backup-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Group gap="xs">
        <CopyButton value={text} timeout={4000}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              size="xs"
              onClick={copy}
              leftSection={<IconCopy size={16} aria-hidden />}
            >
              <span aria-live="polite">{t(copied ? 'frame.copied' : 'frame.copy')}</span>
            </Button>
          )}
        </CopyButton>
        <Button
          component="a"
          variant="default"
          size="xs"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${t('factor.backupFile')}\n\n${text}\n`)}`}
          download="recouvrance-codes.txt"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('factor.download')}
        </Button>
      </Group>
    </Stack>
  )
}
