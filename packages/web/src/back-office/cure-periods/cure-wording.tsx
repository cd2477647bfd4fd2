import { Button, CopyButton, Group, Modal, Stack, Text } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

type Props = { readonly wording: string; readonly onClose: () => void }

/** What the customer is to be told of the delay that was just offered, in its own language, to be copied. */
export function CureWording({ wording, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('curing.wordingTitle')}
      closeButtonProps={{ 'aria-label': t('problem.close') }}
    >
      <Stack>
        <Text size="sm">{t('curing.wordingHint')}</Text>
        <Text size="sm" component="blockquote" className="cure-wording">
          {wording}
        </Text>
        <Group justify="flex-end">
          <CopyButton value={wording}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                leftSection={
                  copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />
                }
                onClick={copy}
              >
                {t(copied ? 'curing.copied' : 'curing.copy')}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose} data-autofocus>
            {t('curing.close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
