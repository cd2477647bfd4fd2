import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { DisputeDialog } from '../disputes/dispute-dialog.tsx'
import { HoldDialog } from '../holds/hold-dialog.tsx'
import { NoteDialog } from '../notes/note-dialog.tsx'
import { PromiseDialog } from '../promises/promise-dialog.tsx'

export const DIALOG_KEYS = { promise: 'p', dispute: 'l', hold: 'h', note: 'n' } as const
export type DialogKind = keyof typeof DIALOG_KEYS

const DIALOGS = { promise: PromiseDialog, dispute: DisputeDialog, hold: HoldDialog, note: NoteDialog }

type Opened = { readonly kind: DialogKind; readonly itemIds: readonly string[] | undefined }

/** The windows in which something is agreed or told about a customer, each also one key away. */
export function useCustomerDialogs(customerId: string, may: boolean) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const open = (kind: DialogKind, itemIds?: readonly string[]) => setOpened({ kind, itemIds })
  const hotkey = (kind: DialogKind): [string, () => void] => [
    DIALOG_KEYS[kind],
    () => {
      if (may && opened === null) open(kind)
    },
  ]
  useHotkeys([hotkey('promise'), hotkey('dispute'), hotkey('hold'), hotkey('note')])
  const Dialog = opened && DIALOGS[opened.kind]
  return {
    open,
    dialog: Dialog && (
      <Dialog customerId={customerId} itemIds={opened.itemIds} onClose={() => setOpened(null)} />
    ),
  }
}
