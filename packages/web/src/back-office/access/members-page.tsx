import './access.css'
import { Button, Stack, Switch, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { notifyDone, notifyProblem } from '../../ui/notify.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { SettingsFrame } from '../settings/settings-frame.tsx'
import { InvitationList } from './invitation-list.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { MemberRow } from './member-row.tsx'
import { membersQuery } from './members.ts'

/** Who works here, as what, and whom one has invited. */
export function MembersPage() {
  const { t } = useTranslation()
  const [inviting, invite] = useDisclosure()
  const members = useQuery(membersQuery)
  return (
    <SettingsFrame
      title={t('members.title')}
      intro={t('members.intro')}
      action={
        <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={invite.open}>
          {t('members.invite')}
        </Button>
      }
    >
      {members.isPending && <Loading rows={4} height={56} />}
      {members.isError && <Problem error={members.error} retry={() => void members.refetch()} />}
      {members.data && (
        <>
          <ul className="act-list card">
            {members.data.members.map((member) => (
              <MemberRow key={member.id} member={member} />
            ))}
          </ul>
          <InvitationList outbox={members.data.mail === 'outbox'} />
          <Policy required={members.data.secondFactorRequired} />
        </>
      )}
      {inviting && <InviteDialog onClose={invite.close} />}
    </SettingsFrame>
  )
}

function Policy({ required }: { readonly required: boolean }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const change = useMutation({
    mutationFn: (secondFactorRequired: boolean) =>
      answerOf(api.PUT('/api/v1/access-policy', { body: { secondFactorRequired } })),
    onSuccess: async (_, wanted) => {
      notifyDone(t(wanted ? 'members.policyOn' : 'members.policyOff'))
      await queryClient.invalidateQueries()
    },
    onError: notifyProblem,
  })
  return (
    <div className="card">
      <Stack p="md" gap="xs">
        <Switch
          label={t('members.policy')}
          checked={change.isPending ? change.variables : required}
          disabled={change.isPending}
          onChange={(event) => change.mutate(event.currentTarget.checked)}
        />
        <Text size="sm" c="dimmed">
          {t('members.policyHint')}
        </Text>
      </Stack>
    </div>
  )
}
