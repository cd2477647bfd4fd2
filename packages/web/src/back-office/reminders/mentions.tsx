import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSaid } from '../../ui/use-said.ts'
import type { previewQuery } from './acts.ts'
import './mentions.css'

type Preview = NonNullable<Awaited<ReturnType<NonNullable<ReturnType<typeof previewQuery>['queryFn']>>>>
type Mention = Preview['mentions'][number]

/** What a message is expected to say, whether it does, and whether a text or our own policy asks for it. */
export function Mentions({ mentions }: { readonly mentions: readonly Mention[] }) {
  const { t } = useTranslation()
  if (mentions.length === 0) return null
  const missing = mentions.filter(({ present }) => !present)
  const required = missing.some(({ level }) => level === 'required')
  return (
    <Alert
      variant="light"
      color={required ? 'red' : missing.length > 0 ? 'yellow' : 'teal'}
      icon={missing.length > 0 ? <IconAlertTriangle aria-hidden /> : <IconCheck aria-hidden />}
      title={t(required ? 'mentions.lacks' : missing.length > 0 ? 'mentions.mayAdd' : 'mentions.complete')}
    >
      <MentionList mentions={missing} />
      <details className="mention-details">
        <summary>{t('mentions.presentOnes', { count: mentions.length - missing.length })}</summary>
        <MentionList mentions={mentions.filter(({ present }) => present)} />
      </details>
    </Alert>
  )
}

function MentionList({ mentions }: { readonly mentions: readonly Mention[] }) {
  const { t } = useTranslation()
  const said = useSaid()
  if (mentions.length === 0) return null
  return (
    <ul className="mention-list">
      {mentions.map((mention) => (
        <li key={mention.code} data-present={mention.present}>
          <span aria-hidden>{mention.present ? '✓' : '✗'}</span>
          <span>
            <span className="visually-hidden">
              {t(mention.present ? 'mentions.present' : `mentions.missing.${mention.level}`)}
            </span>
            {said(mention)}
            <Text span size="xs" c="dimmed">
              {` (${[t(`mentions.basis.${mention.basis}`), mention.article].filter(Boolean).join(', ')})`}
            </Text>
          </span>
        </li>
      ))}
    </ul>
  )
}
