import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

type Props = {
  readonly isChanged: boolean
  readonly onGiveUp: () => void
}

/** Who leaves with something unpublished says what becomes of it; nothing is lost in silence. */
export function GuardDraft({ isChanged, onGiveUp }: Props) {
  const { t } = useTranslation()
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      isChanged && next.pathname !== current.pathname && next.pathname !== '/connexion',
    // The draft outlives the tab: nothing needs asking when that is closed.
    enableBeforeUnload: false,
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null
  return (
    <Modal
      opened
      onClose={blocker.reset}
      title={t('scenarios.leaveTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('problem.close') }}
    >
      <Stack>
        <Text size="sm">{t('scenarios.leaveHint')}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={blocker.reset}>
            {t('scenarios.leaveStay')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              onGiveUp()
              blocker.proceed()
            }}
          >
            {t('scenarios.giveUp')}
          </Button>
          <Button data-autofocus onClick={blocker.proceed}>
            {t('scenarios.leaveKeep')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
