import { useHotkeys } from '@mantine/hooks'
import { type ComponentType, Suspense, useState } from 'react'
import { loadOccasionalTexts } from '../../i18n/language.ts'
import { onOccasion } from '../../i18n/on-occasion.ts'
import { onDemand } from '../../ui/on-demand.ts'
import type { CustomerDialog } from './dialog.ts'

export const DIALOG_KEYS = { promise: 'p', dispute: 'l', hold: 'h', note: 'n' } as const

type Dialog = ComponentType<CustomerDialog>

const DIALOGS = {
  promise: onDemand(async () => (await import('../promises/promise-dialog.tsx')).PromiseDialog),
  dispute: onDemand(async () => (await import('../disputes/dispute-dialog.tsx')).DisputeDialog),
  hold: onDemand(async () => (await import('../holds/hold-dialog.tsx')).HoldDialog),
  note: onDemand(async () => (await import('../notes/note-dialog.tsx')).NoteDialog),
  plan: onDemand(async () => (await import('../payment-plans/plan-dialog.tsx')).PlanDialog),
  settle: onDemand(async () => (await import('../disputes/settle-dialog.tsx')).SettleDialog),
  match: onDemand(async () => (await import('../claims/match-dialog.tsx')).MatchDialog),
  writeOff: onDemand(async () => (await import('../claims/write-off-dialog.tsx')).WriteOffDialog),
  agreedRate: onDemand(async () => (await import('../claims/agreed-rate-dialog.tsx')).AgreedRateDialog),
  cure: onDemand(async () => {
    await loadOccasionalTexts()
    return (await import('../cure-periods/cure-dialog.tsx')).CureDialog
  }),
  waive: onDemand(async () => {
    await loadOccasionalTexts()
    return (await import('../waivers/waiver-dialog.tsx')).WaiverDialog
  }),
  reverse: onDemand(async () => {
    await loadOccasionalTexts()
    return (await import('../waivers/reverse-dialog.tsx')).ReverseDialog
  }),
  limitation: onOccasion(async () => (await import('../law/limitation-dialog.tsx')).LimitationDialog),
  limitationReversal: onOccasion(
    async () => (await import('../law/limitation-reversal-dialog.tsx')).LimitationReversalDialog,
  ),
  edit: onDemand(async () => (await import('./edit-dialog.tsx')).EditDialog),
} satisfies Record<string, Dialog>

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
    dialog: Dialog && (
      <Suspense>
        <Dialog customerId={customerId} itemIds={opened.ids} onClose={() => setOpened(null)} />
      </Suspense>
    ),
  }
}
