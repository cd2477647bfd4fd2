import './sending.css'
import { Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { instant } from '../../i18n/formats.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { useMay } from '../access/session.ts'
import { sendingQuery } from './sending.ts'

/** Whether automatic steps leave by themselves, and the way to begin or to stop that. */
export function SendingSwitch() {
  const { t } = useTranslation()
  const mayManage = useMay('manage')
  const { data } = useQuery(sendingQuery)
  const queryClient = useQueryClient()
  const [asking, { open, close }] = useDisclosure()
  const started = data ? data.startedAt !== null : false
  const change = useMutation({
    mutationFn: () => answerOf(api.PUT('/api/v1/sending', { body: { started: !started } })),
    onSuccess: async () => {
      close()
      await queryClient.invalidateQueries({ queryKey: sendingQuery.queryKey })
      notifyDone(t(started ? 'sending.stoppedNow' : 'sending.startedNow'))
    },
  })
  if (!data) return null
  return (
    <Group gap="sm" className="card sending-switch">
      <Text size="sm" style={{ flex: '1 1 260px' }}>
        {data.startedAt ? t('sending.started', { at: instant(data.startedAt) }) : t('sending.notStarted')}
      </Text>
      {mayManage && (
        <Button size="compact-md" variant="default" onClick={open}>
          {t(started ? 'sending.stop' : 'sending.start')}
        </Button>
      )}
      <Confirm
        opened={asking}
        title={t(started ? 'sending.stopTitle' : 'sending.startTitle')}
        text={t(started ? 'sending.stopText' : 'sending.startText')}
        action={t(started ? 'sending.stop' : 'sending.start')}
        pending={change.isPending}
        error={change.error}
        onConfirm={() => change.mutate()}
        onClose={close}
      />
    </Group>
  )
}
