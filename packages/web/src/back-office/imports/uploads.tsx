import './imports.css'
import { Button, Progress, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from '../../api/problem.ts'
import { share } from '../../i18n/formats.ts'
import type { Upload } from './use-uploads.ts'

type UploadsProps = { readonly uploads: readonly Upload[]; readonly onAgain: (upload: Upload) => void }

/** Files on their way to the server, and those that did not arrive. */
export function Uploads({ uploads, onAgain }: UploadsProps) {
  const { t } = useTranslation()
  if (uploads.length === 0) return null
  return (
    <ul className="card import-list" aria-live="polite">
      {uploads.map((upload) => {
        const { key, file, sent, error } = upload
        const name = { file: file.name }
        return (
          <li key={key} className="import-row">
            <Stack gap={6}>
              <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
                {error ? t('imports.notSent', name) : t('imports.sending', name)}
              </Text>
              <Text size="sm" c="dimmed">
                {error
                  ? sentenceOf(error)
                  : sent === null
                    ? t('imports.queued')
                    : t('imports.sent', { share: share(sent) })}
              </Text>
              {!error && <Progress value={(sent ?? 0) * 100} aria-label={t('imports.sending', name)} />}
            </Stack>
            {error ? (
              <Button size="xs" variant="default" onClick={() => onAgain(upload)}>
                {t('imports.again')}
              </Button>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
