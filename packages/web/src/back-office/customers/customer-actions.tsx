import { Button, Group, Kbd } from '@mantine/core'
import { IconHandStop, IconMessageCircle, IconNote, IconPlayerPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DIALOG_KEYS, type DialogKind } from './customer-dialogs.tsx'

const ACTIONS = [
  { kind: 'promise', icon: IconMessageCircle },
  { kind: 'dispute', icon: IconHandStop },
  { kind: 'hold', icon: IconPlayerPause },
  { kind: 'note', icon: IconNote },
] as const

/** What can be agreed or told about the customer, each with its key. */
export function CustomerActions({ open }: { readonly open: (kind: DialogKind) => void }) {
  const { t } = useTranslation()
  return (
    <Group gap="xs">
      {ACTIONS.map(({ kind, icon: Picture }) => (
        <Button
          key={kind}
          variant="default"
          aria-keyshortcuts={DIALOG_KEYS[kind]}
          leftSection={<Picture size={18} aria-hidden />}
          rightSection={
            <Kbd visibleFrom="sm" aria-hidden>
              {DIALOG_KEYS[kind]}
            </Kbd>
          }
          onClick={() => open(kind)}
        >
          {t(`debtor.actions.${kind}`)}
        </Button>
      ))}
    </Group>
  )
}
