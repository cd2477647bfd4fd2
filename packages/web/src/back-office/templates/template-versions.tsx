import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { instant } from '../../i18n/formats.ts'
import { notifyDone, notifyProblem } from '../../ui/notify.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { useMayWith } from '../access/session.ts'
import { lineDifference } from './line-difference.ts'
import { type Detail, type Slot, type TemplateText, type Version, versionsQuery } from './templates.ts'

type Props = {
  readonly slot: Slot
  readonly detail: Detail
  readonly onTake: (text: TemplateText) => void
}

/** Every text that was in force here, what each would change of the one that is, and the way back to it. */
export function TemplateVersions({ slot, detail, onTake }: Props) {
  const { t } = useTranslation()
  const versions = useQuery(versionsQuery(slot))
  if (versions.isPending) return <Loading rows={2} />
  if (versions.isError) return <Problem error={versions.error} retry={() => void versions.refetch()} />
  const all = versions.data.versions
  return (
    <Stack gap="xs">
      {all.length === 0 && <Text c="dimmed">{t('templates.noVersion')}</Text>}
      <ul className="version-list">
        {all.map((version) => (
          <OneVersion
            key={version.version}
            {...{ slot, version, detail, onTake }}
            inForce={version === all[0] && version.subject !== null}
          />
        ))}
        {detail.shipped && (
          <OneVersion
            {...{ slot, detail, onTake }}
            version={{ version: 0, author: '', savedAt: '', ...detail.shipped }}
            inForce={detail.source === 'shipped'}
          />
        )}
      </ul>
    </Stack>
  )
}

type OneProps = Props & { readonly version: Version; readonly inForce: boolean }

function OneVersion({ slot, version, detail, inForce, onTake }: OneProps) {
  const { t } = useTranslation()
  const mayManage = useMayWith()('manage')
  const [compared, setCompared] = useState(false)
  const { version: number, subject, body, author, savedAt } = version
  const restore = useRestore(slot, number === 0 ? 'shipped' : number, onTake, { subject, body })
  const name = number === 0 ? t('templates.shippedText') : t('templates.version', { version: number })
  return (
    <li>
      <Group justify="space-between" gap="xs">
        <Stack gap={0}>
          <Group gap="xs">
            <Text fw={600}>{name}</Text>
            {inForce && <Badge variant="light">{t('templates.inForce')}</Badge>}
          </Group>
          {number > 0 && (
            <Text size="sm" c="dimmed">
              {t(subject === null ? 'templates.backBy' : 'templates.savedBy', {
                author: author.replace(/^user:/, ''),
                at: instant(savedAt),
              })}
            </Text>
          )}
        </Stack>
        {body !== null && !inForce && (
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              aria-expanded={compared}
              onClick={() => setCompared(!compared)}
            >
              {t('templates.compare')}
            </Button>
            {mayManage && (
              <Button
                size="xs"
                variant="default"
                loading={restore.isPending}
                onClick={() => restore.mutate()}
              >
                {t(number === 0 ? 'templates.revert' : 'templates.restore')}
              </Button>
            )}
          </Group>
        )}
      </Group>
      {compared && body !== null && (
        <Difference before={`${detail.subject}\n\n${detail.body}`} after={`${subject ?? ''}\n\n${body}`} />
      )}
    </li>
  )
}

function useRestore(
  slot: Slot,
  to: number | 'shipped',
  onTake: (text: TemplateText) => void,
  { subject, body }: { readonly subject: string | null; readonly body: string | null },
) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/templates/{key}/{language}/{tone}/revert', {
          params: { path: slot },
          body: { to },
        }),
      ),
    onSuccess: async () => {
      notifyDone(t('templates.restored'))
      if (subject !== null && body !== null) onTake({ subject, body })
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['template'] }),
        queryClient.invalidateQueries({ queryKey: ['templates'] }),
      ])
    },
    onError: notifyProblem,
  })
}

/** What the text in force would lose and gain. */
function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useTranslation()
  return (
    <ol className="difference" aria-label={t('templates.difference')}>
      {lineDifference(before, after).map((line) => (
        <li key={line.number} data-kind={line.kind}>
          {line.kind !== 'same' && (
            <span className="visually-hidden">{`${t(`templates.diff.${line.kind}`)} `}</span>
          )}
          {line.text === '' ? '\u00a0' : line.text}
        </li>
      ))}
    </ol>
  )
}
