import './law.css'
import { Anchor, Badge, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { day, list, percent } from '../../i18n/formats.ts'
import { Choice } from '../../ui/choice.tsx'
import { notifyDone, notifyProblem } from '../../ui/notify.ts'
import { Empty, Loading, Problem } from '../../ui/states.tsx'
import { HouseRates } from './house-rates.tsx'
import { filtered, lawsOf, type WatchEntry, watchQuery } from './watch.ts'

/** What the product takes from the law: each text and each rate with its date, its flags, and who has read it. */
export function WatchPage() {
  const { t, i18n } = useTranslation()
  const search = useSearch({ from: '/inside/veille' })
  const navigate = useNavigate({ from: '/veille' })
  const watch = useQuery(watchQuery(search.depuis, i18n.language))
  return (
    <Stack gap="md" maw={1000} mx="auto">
      <Stack gap={4}>
        <Title order={1} size="h2">
          {t('watch.title')}
        </Title>
        <Text c="dimmed">{t('watch.intro')}</Text>
      </Stack>
      <HouseRates />
      <Group align="flex-end" gap="sm">
        <TextInput
          type="date"
          label={t('watch.since')}
          value={search.depuis ?? ''}
          onChange={(event) => {
            const depuis = event.currentTarget.value
            void navigate({ search: ({ depuis: _, ...rest }) => (depuis ? { ...rest, depuis } : rest) })
          }}
        />
        <Choice
          label={t('watch.law')}
          value={search.droit ?? ''}
          choices={[
            { value: '', label: t('watch.allLaws') },
            ...lawsOf(watch.data?.entries ?? [], i18n.language).map(({ code, name }) => ({
              value: code,
              label: name,
            })),
          ]}
          onChange={(droit) =>
            void navigate({ search: ({ droit: _, ...rest }) => (droit ? { ...rest, droit } : rest) })
          }
        />
      </Group>
      {watch.isPending && <Loading rows={8} height={64} />}
      {watch.isError && <Problem error={watch.error} retry={() => void watch.refetch()} />}
      {watch.data && <Entries entries={filtered(watch.data.entries, search.droit)} />}
    </Stack>
  )
}

function Entries({ entries }: { readonly entries: readonly WatchEntry[] }) {
  const { t } = useTranslation()
  const unread = entries.filter(({ readByMe }) => !readByMe).map(({ key }) => key)
  if (entries.length === 0) return <Empty title={t('watch.none')} hint={t('watch.noneHint')} />
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('watch.unread', { count: unread.length })}
        </Text>
        {unread.length > 0 && <MarkRead keys={unread} label={t('watch.markAll')} />}
      </Group>
      <ul className="card watch-list">
        {entries.map((entry) => (
          <Entry key={entry.key} entry={entry} />
        ))}
      </ul>
    </Stack>
  )
}

function Entry({ entry }: { readonly entry: WatchEntry }) {
  const { t } = useTranslation()
  const { kind, id, title, url, on, value, laws, sourced, validatedByLawyer, readBy, readByMe } = entry
  return (
    <li className="watch-entry">
      <Stack gap={4}>
        <Group gap="xs">
          <Anchor href={url} target="_blank" rel="noreferrer" fw={600} underline="always">
            {kind === 'rate' && value ? `${percent(value)} · ${id}` : id}
          </Anchor>
          <Badge variant="default">{list(laws)}</Badge>
          {!sourced && (
            <Badge color="yellow" variant="light" c="var(--mantine-color-text)">
              {t('watch.unsourced')}
            </Badge>
          )}
          <Badge color={validatedByLawyer ? 'teal' : 'gray'} variant="light">
            {t(validatedByLawyer ? 'watch.validated' : 'watch.notValidated')}
          </Badge>
        </Group>
        <Text size="sm">{title}</Text>
        <Text size="sm" c="dimmed">
          {t(kind === 'rate' ? 'watch.inForce' : 'watch.checked', { on: day(on) })}
          {readBy.length > 0 && ` · ${t('watch.readBy', { names: list(readBy.map(({ name }) => name)) })}`}
        </Text>
      </Stack>
      {!readByMe && <MarkRead keys={[entry.key]} label={t('watch.mark')} about={`${id}, ${title}`} />}
    </li>
  )
}

type MarkProps = { readonly keys: readonly string[]; readonly label: string; readonly about?: string }

function MarkRead({ keys, label, about }: MarkProps) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const mark = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/law/watch/acknowledgements', { body: { keys: [...keys] } })),
    onSuccess: async ({ acknowledged }) => {
      await queryClient.invalidateQueries({ queryKey: ['legal-watch'] })
      notifyDone(t('watch.marked', { count: acknowledged }))
    },
    onError: notifyProblem,
  })
  return (
    <Button variant="default" size="xs" loading={mark.isPending} onClick={() => mark.mutate()}>
      {label}
      {about && <span className="visually-hidden">{about}</span>}
    </Button>
  )
}
