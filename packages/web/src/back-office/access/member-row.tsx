import { ActionIcon, Badge, Group, Menu, NativeSelect, Stack, Text } from '@mantine/core'
import { IconDots, IconShieldCheck } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { notifyDone, notifyProblem } from '../../ui/notify.ts'
import { type Member, membersQuery, ROLES, type Role } from './members.ts'

export function MemberRow({ member }: { readonly member: Member }) {
  const { t } = useTranslation()
  const { name, email, secondFactor, you } = member
  return (
    <li className="access-row">
      <Stack gap={2}>
        <Group gap="xs">
          <Text fw={600}>{name}</Text>
          {you && <Badge variant="light">{t('members.you')}</Badge>}
          {secondFactor && (
            <Badge variant="light" leftSection={<IconShieldCheck size={12} aria-hidden />}>
              {t('members.protected')}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {email}
        </Text>
      </Stack>
      <Group gap="xs" wrap="nowrap">
        <RoleSelect member={member} />
        <More member={member} />
      </Group>
    </li>
  )
}

function RoleSelect({ member: { id, name, role } }: { readonly member: Member }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const change = useMutation({
    mutationFn: (wanted: Role) =>
      answerOf(api.PATCH('/api/v1/members/{id}', { params: { path: { id } }, body: { role: wanted } })),
    onSuccess: async (_, wanted) => {
      notifyDone(t('members.roleChanged', { name, role: t(`frame.role.${wanted}`).toLowerCase() }))
      // One's own rights may have changed with it.
      await queryClient.invalidateQueries()
    },
    onError: notifyProblem,
  })
  return (
    <NativeSelect
      aria-label={t('members.roleOf', { name })}
      value={change.isPending ? change.variables : role}
      disabled={change.isPending}
      onChange={(event) => change.mutate(event.currentTarget.value as Role)}
      data={ROLES.map((value) => ({ value, label: t(`frame.role.${value}`) }))}
    />
  )
}

type Asked = 'remove' | 'reset'

function More({ member }: { readonly member: Member }) {
  const { t } = useTranslation()
  const [asked, ask] = useState<Asked | null>(null)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={t('members.moreOf', { name: member.name })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {member.secondFactor && !member.you && (
            <Menu.Item onClick={() => ask('reset')}>{t('members.reset')}</Menu.Item>
          )}
          <Menu.Item color="red" onClick={() => ask('remove')}>
            {t('members.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked && <AskedConfirm asked={asked} member={member} onClose={() => ask(null)} />}
    </>
  )
}

type ConfirmProps = { readonly asked: Asked; readonly member: Member; readonly onClose: () => void }

function AskedConfirm({ asked, member: { id, name }, onClose }: ConfirmProps) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const params = { path: { id } }
  const act = useMutation({
    mutationFn: () =>
      asked === 'remove'
        ? answerOf(api.DELETE('/api/v1/members/{id}', { params }))
        : answerOf(api.POST('/api/v1/members/{id}/factors-reset', { params })),
    onSuccess: async () => {
      notifyDone(t(`members.done.${asked}`, { name }))
      onClose()
      await queryClient.invalidateQueries(membersQuery)
    },
  })
  return (
    <Confirm
      opened
      title={t(`members.ask.${asked}`, { name })}
      text={t(`members.text.${asked}`)}
      action={t(`members.${asked}`)}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate()}
      onClose={onClose}
    />
  )
}
