import { Button, Group, Menu, Text } from '@mantine/core'
import { IconChevronDown, IconUser } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { askAgain } from '../../api/ask-again.ts'
import { answerOf, api } from '../../api/client.ts'
import { notifyProblem } from '../../ui/notify.ts'
import { useColleagues } from '../access/colleagues.ts'
import { useMayAct, useUser } from '../access/session.ts'
import type { Debtor } from './debtor.ts'

const NOBODY = 'none'

/** Who looks after a customer, and, for those who may act, somebody else. */
export function LookedAfter({ debtor }: { readonly debtor: Debtor }) {
  const { t } = useTranslation()
  const mayAct = useMayAct()
  const email = useUser()?.email
  const colleagues = useColleagues()
  const own = colleagues.find((one) => one.email === email)
  const assign = useAssign(debtor.id)
  // Until colleagues are known, nobody is not said of a customer whom somebody looks after.
  const name = colleagues.find(({ id }) => id === debtor.assigneeId)?.name ?? '…'
  const said = debtor.assigneeId === null ? t('portfolio.nobody') : t('portfolio.lookedAfter', { name })
  if (!mayAct)
    return (
      <Text size="sm" c="dimmed">
        {said}
      </Text>
    )
  return (
    <Group gap="xs">
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="default"
            loading={assign.isPending}
            leftSection={<IconUser size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {said}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup
            value={debtor.assigneeId ?? NOBODY}
            onChange={(id) => assign.mutate(id === NOBODY ? null : id)}
          >
            <Menu.RadioItem value={NOBODY} closeMenuOnClick>
              {t('portfolio.nobody')}
            </Menu.RadioItem>
            {colleagues.map((one) => (
              <Menu.RadioItem key={one.id} value={one.id} closeMenuOnClick>
                {one === own ? t('portfolio.yourself', { name: one.name }) : one.name}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
      {own && own.id !== debtor.assigneeId && (
        <Button size="compact-sm" variant="subtle" onClick={() => assign.mutate(own.id)}>
          {t('portfolio.takeOver')}
        </Button>
      )}
    </Group>
  )
}

function useAssign(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (assigneeId: string | null) =>
      answerOf(api.PATCH('/api/v1/customers/{id}', { params: { path: { id } }, body: { assigneeId } })),
    onSuccess: () => askAgain(queryClient),
    onError: notifyProblem,
  })
}
