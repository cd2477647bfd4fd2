import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Problem } from './states.tsx'

type Props = {
  readonly opened: boolean
  readonly title: string
  /** What happens, and that it cannot be taken back. */
  readonly text: string
  /** The verb of what is done, on the button. */
  readonly action: string
  readonly pending: boolean
  readonly error: unknown
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asked before something that cannot be undone. */
export function Confirm({ opened, title, text, action, pending, error, onConfirm, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('problem.close') }}
    >
      <Stack>
        <Text size="sm">{text}</Text>
        {error ? <Problem error={error} /> : null}
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button color="red" loading={pending} onClick={onConfirm}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
