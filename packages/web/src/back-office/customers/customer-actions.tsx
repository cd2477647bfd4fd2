import { Button, Group, Kbd, Menu } from '@mantine/core'
import {
  IconHandStop,
  IconHourglass,
  IconMessageCircle,
  IconNote,
  IconPlayerPause,
  IconTimeline,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../access/session.ts'
import { DIALOG_KEYS, type OpenDialog } from './customer-dialogs.tsx'
import type { Debtor } from './debtor.ts'
import { StatementMenu } from './statement-menu.tsx'

const ACTIONS = [
  { kind: 'promise', icon: IconMessageCircle },
  { kind: 'dispute', icon: IconHandStop },
  { kind: 'hold', icon: IconPlayerPause },
  { kind: 'note', icon: IconNote },
] as const

type Props = { readonly debtor: Debtor; readonly open: OpenDialog | null }

/** What can be agreed or told about the customer, each with its key, and the statement of what it owes. */
export function CustomerActions({ debtor, open }: Props) {
  const { t } = useTranslation()
  return (
    <Group gap="xs">
      {open &&
        ACTIONS.map(({ kind, icon: Picture }) => (
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
      {open && (
        <Button
          variant="default"
          leftSection={<IconTimeline size={18} aria-hidden />}
          onClick={() => open('plan')}
        >
          {t('debtor.actions.plan')}
        </Button>
      )}
      {open && <GrantMenu open={open} />}
      <StatementMenu debtor={debtor} />
    </Group>
  )
}

/** What the creditor may grant beyond a plan; penalties are given up by managers only. */
function GrantMenu({ open }: { readonly open: OpenDialog }) {
  const { t } = useTranslation()
  const mayWaive = useMay('manage')
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" leftSection={<IconHourglass size={18} aria-hidden />}>
          {t('debtor.actions.grant')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => open('cure')}>{t('debtor.actions.cure')}</Menu.Item>
        {mayWaive && <Menu.Item onClick={() => open('waive')}>{t('debtor.actions.waive')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}
