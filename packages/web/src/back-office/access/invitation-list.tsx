import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { instant } from '../../i18n/formats.ts'
import { notifyDone, notifyProblem } from '../../ui/notify.ts'
import { Problem } from '../../ui/states.tsx'
import { type Invitation, invitationsQuery } from './members.ts'

/** Those that nobody has answered yet. */
export function InvitationList({ outbox }: { readonly outbox: boolean }) {
  const { t } = useTranslation()
  const invitations = useQuery({ ...invitationsQuery, refetchInterval: 15_000 })
  if (invitations.isError) return <Problem error={invitations.error} />
  const open = invitations.data?.invitations ?? []
  if (open.length === 0) return null
  return (
    <>
      <Title order={2} size="h4" mt="md">
        {t('members.open')}
      </Title>
      {outbox && (
        <Text size="sm" c="dimmed">
          {t('members.outbox')}
        </Text>
      )}
      <ul className="act-list card">
        {open.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </>
  )
}

function InvitationRow({ invitation }: { readonly invitation: Invitation }) {
  const { t } = useTranslation()
  const { email, role, expired, sentAt, expiresAt, invitedBy } = invitation
  const state = expired
    ? t('members.expired')
    : sentAt
      ? t('members.until', { at: instant(expiresAt) })
      : t('members.leaving')
  return (
    <li className="access-row">
      <Stack gap={2}>
        <Group gap="xs">
          <Text fw={600}>{email}</Text>
          <Badge variant="light">{t(`frame.role.${role}`)}</Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {`${t('members.by', { name: invitedBy })} · ${state}`}
        </Text>
      </Stack>
      <Answers {...invitation} />
    </li>
  )
}

function Answers({ id, email }: Invitation) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const params = { path: { id } }
  const refresh = () => queryClient.invalidateQueries(invitationsQuery)
  const again = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/invitations/{id}/mail', { params })),
    onSuccess: () => {
      notifyDone(t('members.invited', { email }))
      return refresh()
    },
    onError: notifyProblem,
  })
  const takeBack = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/invitations/{id}', { params })),
    onSuccess: () => {
      notifyDone(t('members.takenBack', { email }))
      return refresh()
    },
    onError: notifyProblem,
  })
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        aria-label={t('members.againOf', { email })}
        loading={again.isPending}
        onClick={() => again.mutate()}
      >
        {t('members.again')}
      </Button>
      <Button
        size="xs"
        variant="default"
        aria-label={t('members.takeBackOf', { email })}
        loading={takeBack.isPending}
        onClick={() => takeBack.mutate()}
      >
        {t('members.takeBack')}
      </Button>
    </Group>
  )
}
