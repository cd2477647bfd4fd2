import { Anchor, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { Problem } from '../../ui/states.tsx'
import { useMayWith } from '../access/session.ts'
import { DropZone } from '../imports/drop-zone.tsx'
import { Uploads } from '../imports/uploads.tsx'
import { useUploads } from '../imports/use-uploads.ts'
import { demonstrationQuery, type FirstSteps, firstStepsQuery } from './first-steps.ts'

export function DataStep({ facts }: { readonly facts: FirstSteps }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { uploads, give, again } = useUploads(
    ({ id }) => void navigate({ to: '/imports/fichiers/$id', params: { id } }),
  )
  const demonstration = useQuery(demonstrationQuery)
  if (demonstration.data && demonstration.data.since !== null && demonstration.data.progress < 1)
    return <Living progress={demonstration.data.progress} />
  if (facts.items)
    return (
      <>
        <Text size="sm">{t('firstSteps.data.done')}</Text>
        <Group>
          <Anchor component={Link} size="sm" to="/imports">
            {t('firstSteps.data.more')}
          </Anchor>
        </Group>
      </>
    )
  return (
    <>
      <Text size="sm">{t('firstSteps.data.text')}</Text>
      <DropZone onFiles={give} />
      <Uploads uploads={uploads} onAgain={again} />
      <Text size="sm" c="dimmed">
        {t('firstSteps.data.where')}
      </Text>
      <TakeDemonstration />
    </>
  )
}

function TakeDemonstration() {
  const { t } = useTranslation()
  const may = useMayWith()
  const queryClient = useQueryClient()
  const taking = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/demonstration')),
    onSuccess: (begun) => queryClient.setQueryData(demonstrationQuery.queryKey, begun),
  })
  if (!may('admin')) return null
  return (
    <Stack gap="xs" align="flex-start">
      <Text fw={600}>{t('firstSteps.data.demoTitle')}</Text>
      <Text size="sm">{t('firstSteps.data.demoText')}</Text>
      {taking.isError && <Problem error={taking.error} />}
      <Button variant="default" loading={taking.isPending} onClick={() => taking.mutate()}>
        {t('firstSteps.data.demo')}
      </Button>
    </Stack>
  )
}

function Living({ progress }: { readonly progress: number }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  // Once it is there everything is asked anew: until then the other steps see it grow.
  useEffect(
    () => () => {
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'demonstration' })
      void queryClient.invalidateQueries({ queryKey: firstStepsQuery.queryKey })
    },
    [queryClient],
  )
  return (
    <Stack gap="xs" aria-live="polite">
      <Text size="sm">{t('firstSteps.data.demoRunning')}</Text>
      <Progress value={progress * 100} aria-label={t('firstSteps.data.demoRunning')} animated />
    </Stack>
  )
}
