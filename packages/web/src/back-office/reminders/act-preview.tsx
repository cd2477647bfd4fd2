import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { onOccasion } from '../../i18n/on-occasion.ts'
import { Amount } from '../../ui/amount.tsx'
import { capital } from '../../ui/capital.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { useMayAct } from '../access/session.ts'
import { type Act, type Preview, previewQuery } from './acts.ts'
import { CancelAct } from './cancel-act.tsx'
import { NeighbourActs } from './neighbour-acts.tsx'
import { Obstacles } from './obstacles.tsx'
import { useApprove } from './use-approve.ts'

const Mentions = onOccasion(async () => (await import('./mentions.tsx')).Mentions)
const LetterPages = onDemand(async () => (await import('./letter-pages.tsx')).LetterPages)

type Props = {
  readonly act: Act
  readonly onGone: () => void
  /** Absent: it is read by itself. */
  readonly onShow?: (act: Act) => void
}

/** The exact message that would leave now, or why it would not, and what one may do about it. */
export function ActPreview({ act, onGone, onShow }: Props) {
  const said = useSaid()
  const mayAct = useMayAct()
  const preview = useQuery(previewQuery(act.id))
  return (
    <Stack p={{ base: 0, md: 'md' }} gap="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={0}>
          <Title order={2} size="h4">
            <Link to="/clients/$id" params={{ id: act.customer.id }} className="customer-link">
              {act.customer.name}
            </Link>
          </Title>
          <Text size="sm" c="dimmed">
            {`${capital(said(act.channel))} · ${said(act.step)} · ${act.reference}`}
          </Text>
        </Stack>
        <Amount value={act.amount} currency={act.currency} fw={650} />
      </Group>
      <Group justify="space-between" gap="sm">
        {mayAct ? <Deeds act={act} onGone={onGone} /> : <span />}
        {onShow && <NeighbourActs act={act} onShow={onShow} />}
      </Group>
      {preview.isPending && <Loading rows={4} height={80} />}
      {preview.isError && <Problem error={preview.error} retry={() => void preview.refetch()} />}
      {preview.data && <Message act={act} preview={preview.data} />}
    </Stack>
  )
}

function Deeds({ act, onGone }: Omit<Props, 'onShow'>) {
  const { t } = useTranslation()
  const approve = useApprove(onGone)
  const [asking, { open, close }] = useDisclosure()
  return (
    <Group gap="sm">
      {act.status.code === 'planned' && (
        <Button size="sm" loading={approve.isPending} onClick={() => approve.mutate([{ ids: [act.id] }])}>
          {t('departures.approve')}
        </Button>
      )}
      <Button size="sm" variant="default" onClick={open}>
        {t('departures.cancel')}
      </Button>
      {asking && <CancelAct act={act} onClose={close} onDone={onGone} />}
    </Group>
  )
}

function Message({ act, preview }: { readonly act: Act; readonly preview: Preview }) {
  const { t } = useTranslation()
  const { message, mentions } = preview
  const document = `/api/v1/acts/${act.id}/preview/document`
  return (
    <Stack gap="sm">
      <Obstacles preview={preview} />
      {mentions.length > 0 && (
        <Suspense fallback={<Loading rows={1} height={72} />}>
          <Mentions mentions={mentions} />
        </Suspense>
      )}
      {message && (
        <Stack gap={2}>
          {message.recipient && (
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              <Text span c="dimmed">{`${t('departures.recipient')} `}</Text>
              {message.recipient}
            </Text>
          )}
          <Text size="sm">
            <Text span c="dimmed">{`${t('departures.subject')} `}</Text>
            {message.subject}
          </Text>
          {message.enclosure && (
            <Text size="sm">
              <Text span c="dimmed">{`${t('departures.enclosed')} `}</Text>
              <Anchor
                href={`/api/v1/acts/${act.id}/preview/statement`}
                target="_blank"
                rel="noreferrer"
                size="sm"
              >
                {message.enclosure.name}
              </Anchor>
            </Text>
          )}
        </Stack>
      )}
      {message?.html != null && (
        // Nothing in it may run, load or submit: the server says so with the page, and the sandbox again here.
        <iframe
          className="message-frame"
          sandbox=""
          src={document}
          title={t('departures.message', { name: act.customer.name })}
        />
      )}
      {message?.kind === 'letter' && (
        <Stack gap="sm">
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              {t('departures.pages', { count: message.pages ?? 1 })}
            </Text>
            <Anchor href={document} target="_blank" rel="noreferrer" size="sm">
              {t('departures.openPdf')}
            </Anchor>
          </Group>
          <Suspense fallback={<Loading rows={1} height={480} />}>
            <LetterPages source={document} />
          </Suspense>
        </Stack>
      )}
    </Stack>
  )
}
