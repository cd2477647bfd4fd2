import { Badge, Button, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { instant } from '../../i18n/formats.ts'
import { notifyDone, notifyProblem } from '../../ui/notify.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { deviceName } from './device-name.ts'
import { Section } from './section.tsx'

export const OWN_SESSIONS = ['sessions']

/** Where one is signed in oneself. */
export function OwnSessions() {
  const { t } = useTranslation()
  const sessions = useQuery({ queryKey: OWN_SESSIONS, queryFn: () => answerOf(api.GET('/api/v1/sessions')) })
  return (
    <Section title={t('sessions.title')} hint={t('sessions.hint')}>
      {sessions.isPending && <Loading rows={2} height={56} />}
      {sessions.isError && <Problem error={sessions.error} retry={() => void sessions.refetch()} />}
      <ul className="act-list">
        {sessions.data?.sessions.map((session) => (
          <SessionRow key={session.id} {...session} />
        ))}
      </ul>
    </Section>
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
  const name = deviceName(browser) ?? t('sessions.unknownBrowser')
  const at = instant(createdAt)
  const end = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      notifyDone(t('sessions.ended'))
      return queryClient.invalidateQueries({ queryKey: OWN_SESSIONS })
    },
    onError: notifyProblem,
  })
  return (
    <li className="access-row">
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
    </li>
  )
}
