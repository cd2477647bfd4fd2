import { Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { notifyDone } from '../../ui/notify.ts'
import type { FirstSteps } from './first-steps.ts'

export function StartStep({ facts }: { readonly facts: FirstSteps }) {
  const { t } = useTranslation()
  if (facts.sendingStartedAt !== null && facts.approved)
    return <Text size="sm">{t('firstSteps.start.started')}</Text>
  if (!facts.prepared) return <Text size="sm">{t('firstSteps.start.wait')}</Text>
  return (
    <>
      <Text size="sm">{t('firstSteps.start.test')}</Text>
      {!facts.mailServer && <Text size="sm">{t('firstSteps.start.outbox')}</Text>}
      <Group>
        <Button component={Link} to="/departs" variant={facts.approved ? 'default' : 'filled'}>
          {t('firstSteps.start.approve')}
        </Button>
      </Group>
      {facts.approved && <Text size="sm">{t('firstSteps.start.approved')}</Text>}
      {facts.demonstration ? (
        <Text size="sm" c="dimmed">
          {t('firstSteps.start.demo')}
        </Text>
      ) : facts.creditor?.complete ? (
        <Start prominent={facts.approved} />
      ) : (
        <Text size="sm">{t('firstSteps.start.identity')}</Text>
      )}
    </>
  )
}

function Start({ prominent }: { readonly prominent: boolean }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [asking, { open, close }] = useDisclosure()
  const starting = useMutation({
    mutationFn: () => answerOf(api.PUT('/api/v1/sending', { body: { started: true } })),
    onSuccess: async () => {
      close()
      notifyDone(t('firstSteps.start.started'))
      await queryClient.invalidateQueries()
    },
  })
  return (
    <Group>
      <Button variant={prominent ? 'filled' : 'default'} onClick={open}>
        {t('firstSteps.start.start')}
      </Button>
      <Confirm
        opened={asking}
        title={t('firstSteps.start.startTitle')}
        text={t('firstSteps.start.startText')}
        action={t('firstSteps.start.start')}
        pending={starting.isPending}
        error={starting.error}
        onConfirm={() => starting.mutate()}
        onClose={close}
      />
    </Group>
  )
}
