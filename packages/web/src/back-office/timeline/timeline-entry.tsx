import { Anchor, Badge, Group, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import {
  type Icon,
  IconAlertOctagon,
  IconCash,
  IconCheck,
  IconDiscount,
  IconEdit,
  IconFileInvoice,
  IconHandStop,
  IconHourglass,
  IconMail,
  IconMessageCircle,
  IconNote,
  IconPhone,
  IconPlayerPause,
  IconShield,
  IconTimeline,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { day, instant } from '../../i18n/formats.ts'
import { Amount } from '../../ui/amount.tsx'
import { capital } from '../../ui/capital.ts'
import { useSaid } from '../../ui/use-said.ts'
import { useNameOf } from '../access/colleagues.ts'
import type { EventKind, TimelineEvent } from '../customers/debtor.ts'
import { NoteMenu, NoteText } from '../notes/note-card.tsx'
import { ActDetails } from '../reminders/act-details.tsx'

const PICTURES: Readonly<Record<EventKind, Icon>> = {
  payment: IconCash,
  promise: IconMessageCircle,
  dispute: IconHandStop,
  delivery: IconCheck,
  reminder: IconMail,
  call: IconPhone,
  hold: IconPlayerPause,
  note: IconNote,
  plan: IconTimeline,
  correction: IconEdit,
  item: IconFileInvoice,
  limitation: IconHourglass,
  insolvency: IconAlertOctagon,
  protection: IconShield,
  cure: IconHourglass,
  waiver: IconDiscount,
}

/** One event on the side of whoever did it. */
export function TimelineEntry({ event }: { readonly event: TimelineEvent }) {
  const { t } = useTranslation()
  const said = useSaid()
  const nameOf = useNameOf()
  const { kind, side, on, title, text, act, note, author, at } = event
  const Picture = PICTURES[kind]
  const heading = [t(`timeline.kinds.${kind}`), said(title)].filter(Boolean)
  return (
    <li className="timeline-event" data-side={side}>
      <span className="visually-hidden">{t(`timeline.${side}`)}</span>
      <Picture size={18} aria-hidden className="timeline-picture" />
      <Stack gap={2} style={{ minWidth: 0, flex: 1 }}>
        <Group justify="space-between" align="baseline" gap="xs" wrap="nowrap">
          <Text size="sm" fw={600}>
            {kind === 'note' ? heading.join(' · ') : said(title)}
          </Text>
          <Text size="xs" c="dimmed" style={{ flexShrink: 0 }}>
            {day(on)}
          </Text>
        </Group>
        {act && kind !== 'delivery' && <ActLine act={act} />}
        {note ? <NoteText note={note} /> : text && <Text size="sm">{capital(said(text))}</Text>}
        {author && (
          <Text size="xs" c="dimmed">
            {t('timeline.by', { name: nameOf(author), at: instant(at) })}
          </Text>
        )}
        {act && <ActLinks act={act} />}
      </Stack>
      {note && <NoteMenu note={note} />}
    </li>
  )
}

type Act = NonNullable<TimelineEvent['act']>

function ActLine({ act }: { readonly act: Act }) {
  const said = useSaid()
  return (
    <Group gap={6}>
      <Badge variant="default">{capital(said(act.status))}</Badge>
      <Text size="sm" c="dimmed">
        {capital(said(act.channel))}
      </Text>
      <Amount value={act.amount} currency={act.currency} size="sm" />
      {act.recipient && (
        <Text size="sm" c="dimmed">
          {act.recipient}
        </Text>
      )}
    </Group>
  )
}

const ROLES = ['email', 'letter', 'script', 'statement'] as const

/** The exact bytes that left, one click away, and everything else about the act. */
function ActLinks({ act }: { readonly act: Act }) {
  const { t } = useTranslation()
  const [opened, { open, close }] = useDisclosure()
  const roles = ROLES.filter((role) => act.documents.includes(role))
  return (
    <Group gap="sm">
      {roles.map((role) => (
        <Anchor
          key={role}
          size="sm"
          href={`/api/v1/acts/${act.id}/documents/${role}`}
          target="_blank"
          rel="noreferrer"
        >
          {t(`act.document.${role}`)}
        </Anchor>
      ))}
      <Anchor
        component="button"
        type="button"
        size="sm"
        aria-label={t('debtor.detailsOf', { reference: act.reference })}
        onClick={open}
      >
        {t('debtor.details')}
      </Anchor>
      <Modal
        opened={opened}
        onClose={close}
        title={t('act.title', { reference: act.reference })}
        closeButtonProps={{ 'aria-label': t('problem.close') }}
        size="lg"
      >
        {opened && <ActDetails id={act.id} />}
      </Modal>
    </Group>
  )
}
