import {
  Anchor,
  Avatar,
  Button,
  Divider,
  NativeSelect,
  Popover,
  Stack,
  Text,
  UnstyledButton,
} from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { notifyProblem } from '../../ui/notify.ts'
import { Preferences } from './preferences.tsx'
import { useUser } from './session.ts'

export function UserMenu() {
  const { t } = useTranslation()
  const user = useUser()
  const [opened, { toggle, close, set }] = useDisclosure()
  if (!user) return null
  return (
    <Popover opened={opened} onChange={set} position="bottom-end" width={280} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton onClick={toggle}>
          <span className="visually-hidden">{t('frame.account', { name: user.name })}</span>
          <Avatar color="ink" radius="xl" size={36} name={user.name} variant="filled" aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <Stack gap={0} p="sm">
          <Text fw={600}>{user.name}</Text>
          <Text size="sm" c="dimmed">
            {user.email}
          </Text>
          <Text size="sm" c="dimmed">
            {`${t(`frame.role.${user.role}`)} · ${user.organisation}`}
          </Text>
          <ChooseOrganisation />
        </Stack>
        <Divider />
        <Preferences />
        <Divider mt="xs" />
        <Stack gap="xs" p="sm" align="flex-start">
          <Anchor component={Link} to="/mon-compte" size="sm" onClick={close}>
            {t('frame.ownAccount')}
          </Anchor>
          <SignOut />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

/** For those who work for several. */
function ChooseOrganisation() {
  const { t } = useTranslation()
  const router = useRouter()
  const queryClient = useQueryClient()
  const organisations = useUser()?.organisations ?? []
  const change = useMutation({
    mutationFn: (id: string) => answerOf(api.PUT('/api/v1/session/organisation', { body: { id } })),
    onSuccess: async () => {
      // Nothing of the other organisation stays on the screen.
      queryClient.clear()
      await router.navigate({ to: '/portefeuille' })
      await router.invalidate()
    },
    onError: notifyProblem,
  })
  if (organisations.length < 2) return null
  return (
    <NativeSelect
      mt="xs"
      label={t('frame.organisation')}
      value={organisations.find(({ current }) => current)?.id ?? ''}
      disabled={change.isPending}
      onChange={(event) => change.mutate(event.currentTarget.value)}
      data={organisations.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

function SignOut() {
  const { t } = useTranslation()
  const router = useRouter()
  const queryClient = useQueryClient()
  const signOut = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/session')),
    onSuccess: async () => {
      // Nothing of what was seen stays for the next person at this screen.
      queryClient.clear()
      await router.navigate({ to: '/connexion' })
    },
    onError: notifyProblem,
  })
  return (
    <Button variant="default" size="xs" loading={signOut.isPending} onClick={() => signOut.mutate()}>
      {t('frame.signOut')}
    </Button>
  )
}
