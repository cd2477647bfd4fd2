import { Badge, Button, Container, Group, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { instant } from '../../i18n/formats.ts'
import { notifyDone, notifyProblem } from '../../ui/notify.ts'
import { Loading, Problem } from '../../ui/states.tsx'

const KEY = ['sessions']

export function SessionsPage() {
  const { t } = useTranslation()
  const sessions = useQuery({ queryKey: KEY, queryFn: () => answerOf(api.GET('/api/v1/sessions')) })
  return (
    <Container size="sm" px={0}>
      <Stack>
        <Title order={1} size="h2">
          {t('sessions.title')}
        </Title>
        <Text c="dimmed">{t('sessions.hint')}</Text>
        <div className="card">
          {sessions.isPending && <Loading rows={2} height={56} />}
          {sessions.isError && <Problem error={sessions.error} retry={() => void sessions.refetch()} />}
          {sessions.data?.sessions.map((session) => (
            <SessionRow key={session.id} {...session} />
          ))}
        </div>
      </Stack>
    </Container>
  )
}

type Session = {
  readonly id: string
  readonly current: boolean
  readonly createdAt: string
  readonly address: string | null
  readonly browser: string | null
}

function SessionRow({ id, current, createdAt, address, browser }: Session) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const name = browserName(browser) ?? t('sessions.unknownBrowser')
  const at = instant(createdAt)
  const end = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      notifyDone(t('sessions.ended'))
      return queryClient.invalidateQueries({ queryKey: KEY })
    },
    onError: notifyProblem,
  })
  return (
    <Group justify="space-between" className="row" style={{ display: 'flex' }}>
      <Stack gap={0}>
        <Text fw={550}>{name}</Text>
        <Text size="sm" c="dimmed">
          {[t('sessions.since', { at }), address && t('sessions.from', { address })]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </Stack>
      {current ? (
        <Badge variant="light">{t('sessions.current')}</Badge>
      ) : (
        <Button
          size="xs"
          variant="default"
          loading={end.isPending}
          aria-label={t('sessions.endOf', { browser: name, at })}
          onClick={() => end.mutate()}
        >
          {t('sessions.end')}
        </Button>
      )}
    </Group>
  )
}

/** "Firefox · Windows": enough to recognise one's own. */
function browserName(userAgent: string | null): string | null {
  const browser = /(Firefox|Edg|OPR|Chrome|Safari)\//.exec(userAgent ?? '')?.[1]
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(userAgent ?? '')?.[1]
  if (!browser) return null
  const name = { Edg: 'Edge', OPR: 'Opera' }[browser] ?? browser
  return system ? `${name} · ${system.replace('Mac OS X', 'macOS')}` : name
}
