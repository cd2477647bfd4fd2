import { useHotkeys } from '@mantine/hooks'
import { type ComponentType, useState } from 'react'
import { MatchDialog } from '../claims/match-dialog.tsx'
import { WriteOffDialog } from '../claims/write-off-dialog.tsx'
import { DisputeDialog } from '../disputes/dispute-dialog.tsx'
import { SettleDialog } from '../disputes/settle-dialog.tsx'
import { HoldDialog } from '../holds/hold-dialog.tsx'
import { NoteDialog } from '../notes/note-dialog.tsx'
import { PlanDialog } from '../payment-plans/plan-dialog.tsx'
import { PromiseDialog } from '../promises/promise-dialog.tsx'
import type { CustomerDialog } from './dialog.ts'
import { EditDialog } from './edit-dialog.tsx'

export const DIALOG_KEYS = { promise: 'p', dispute: 'l', hold: 'h', note: 'n' } as const

const DIALOGS = {
  promise: PromiseDialog,
  dispute: DisputeDialog,
  hold: HoldDialog,
  note: NoteDialog,
  plan: PlanDialog,
  settle: SettleDialog,
  match: MatchDialog,
  writeOff: WriteOffDialog,
  edit: EditDialog,
} satisfies Record<string, ComponentType<CustomerDialog>>

export type DialogKind = keyof typeof DIALOGS
/** Opens a window about these items, or about the dispute of that id. */
export type OpenDialog = (kind: DialogKind, ids?: readonly string[]) => void

type Opened = { readonly kind: DialogKind; readonly ids: readonly string[] | undefined }

/** The windows in which something is agreed or told about a customer; the frequent ones also one key away. */
export function useCustomerDialogs(customerId: string, may: boolean) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const open: OpenDialog = (kind, ids) => setOpened({ kind, ids })
  const hotkey = (kind: keyof typeof DIALOG_KEYS): [string, () => void] => [
    DIALOG_KEYS[kind],
    () => {
      if (may && opened === null) open(kind)
    },
  ]
  useHotkeys([hotkey('promise'), hotkey('dispute'), hotkey('hold'), hotkey('note')])
  const Dialog = opened && DIALOGS[opened.kind]
  return {
    open,
    dialog: Dialog && <Dialog customerId={customerId} itemIds={opened.ids} onClose={() => setOpened(null)} />,
  }
}
