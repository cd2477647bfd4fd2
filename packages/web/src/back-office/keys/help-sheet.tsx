import './keys.css'
import { Kbd, Modal, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDestinations } from '../navigation.tsx'

const OF_THE_DAY = [
  'move',
  'open',
  'edit',
  's',
  'i',
  'p',
  'l',
  'h',
  'n',
  'x',
  'u',
  'lanes',
  'r',
  'leave',
] as const
const WRITTEN: Readonly<Record<(typeof OF_THE_DAY)[number], string>> = {
  move: 'j k',
  open: '↵',
  edit: 'e',
  s: 's',
  i: 'i',
  p: 'p',
  l: 'l',
  h: 'h',
  n: 'n',
  x: 'x',
  u: 'u',
  lanes: '1 2 3 4',
  r: 'r',
  leave: 'Esc',
}

/** All keys, and how the order of the day comes about. */
export function HelpSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const screens = useDestinations().filter(({ letter }) => letter !== undefined)
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('keys.help')}
      closeButtonProps={{ 'aria-label': t('problem.close') }}
    >
      <Stack gap="md">
        <div className="key-columns">
          <section>
            <Title order={3} size="h5" mb={6}>
              {t('keys.day')}
            </Title>
            <dl className="key-list">
              {OF_THE_DAY.map((key) => (
                <Row key={key} keys={WRITTEN[key]} does={t(`keys.does.${key}`)} />
              ))}
            </dl>
          </section>
          <section>
            <Title order={3} size="h5" mb={6}>
              {t('keys.everywhere')}
            </Title>
            <dl className="key-list">
              <Row keys="Ctrl K" does={t('keys.palette')} />
              <Row keys="?" does={t('keys.help')} />
              <Row keys="Ctrl ↵" does={t('keys.submit')} />
              {screens.map(({ to, label, letter }) => (
                <Row key={to} keys={`g ${letter}`} does={t(label)} />
              ))}
            </dl>
          </section>
        </div>
        <Text size="sm" c="dimmed">
          {t('keys.order')}
        </Text>
      </Stack>
    </Modal>
  )
}

function Row({ keys, does }: { readonly keys: string; readonly does: string }) {
  return (
    <div>
      <dt>
        <Kbd>{keys}</Kbd>
      </dt>
      <dd>{does}</dd>
    </div>
  )
}
