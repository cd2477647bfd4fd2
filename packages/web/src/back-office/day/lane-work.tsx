import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { count } from '../../i18n/formats.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { useKeyboardList } from '../../ui/use-keyboard-list.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { useWide } from '../../ui/use-wide.ts'
import { amountOf } from '../reminders/acts.ts'
import type { Settle } from './act-work.tsx'
import { customerOf, idOf, type Line } from './day.ts'
import { type DeedKey, OF_A_READER } from './deeds.tsx'
import type { Entered } from './entered.ts'
import { LaneList } from './lane-list.tsx'
import type { Lane } from './lanes.ts'
import { LineWork } from './line-work.tsx'
import type { OutcomeCode } from './outcome.ts'
import type { useApprovals } from './use-approvals.ts'
import { useFinish } from './use-finish.ts'
import type { useTreatments } from './use-treatments.ts'

const AS_MOVED_MS = 120

type Props = {
  readonly lane: Lane
  readonly lines: readonly Line[]
  readonly mayAct: boolean
  readonly approvals: ReturnType<typeof useApprovals>
  readonly treatments: ReturnType<typeof useTreatments>
  readonly more: { readonly loading: boolean; readonly load: () => void } | null
}

/** A lane with the line that is worked on beside it. */
export function LaneWork({ lane, lines, mayAct, approvals, treatments, more }: Props) {
  const { t } = useTranslation()
  const list = useKeyboardList(lines.map(idOf))
  const opened = useOpened(lines, list)
  const { shown, detail } = opened
  const { chosen, toggle, clear } = useChosen(lines)
  const settle = useRef<Settle | null>(null)
  const refocus = useFocusKept(list)
  const current = lines.find((line) => idOf(line) === list.currentId) ?? null
  const gone = () => {
    list.keep()
    refocus.current = true
    opened.forget()
    void approvals.refresh()
  }
  const deeds = useDeeds({ current, chosen, settle, approvals, treatments, gone, clear, open: opened.open })
  const keys = mayAct ? DEED_KEYS : lane === 'for-me' ? OF_A_READER : []
  const mayChoose = mayAct && lane === 'to-approve'
  useKeys({
    ...deedKeys(keys, (key) => !opened.awaitsText() && deeds.press(key)),
    ...lineKeys(list, opened, clear),
    x: mayChoose ? () => current && toggle(idOf(current)) : undefined,
  })
  const entered = opened.enteredInto(shown)
  const work = shown && (
    <LineWork
      key={`${idOf(shown)} ${entered?.outcome ?? ''}`}
      line={shown}
      mayAct={mayAct}
      entered={entered}
      settle={settle}
      pending={deeds.pending}
      onDeed={deeds.press}
      onGone={gone}
      onLeave={opened.leave}
    />
  )
  return (
    <div className="departures">
      <Stack gap="sm">
        {chosen.size > 0 && (
          <Chosen lines={lines.filter((line) => chosen.has(idOf(line)))} onApprove={() => deeds.press('s')} />
        )}
        <LaneList
          lane={lane}
          lines={lines}
          list={list}
          chosen={mayChoose ? chosen : null}
          shownId={shown && idOf(shown)}
          onToggle={toggle}
          onOpen={opened.open}
          more={more}
        />
      </Stack>
      {opened.wide ? (
        <section ref={detail} className="card departures-preview" aria-label={t('day.work')}>
          {work ?? (
            <Text c="dimmed" p="xl" ta="center">
              {t('day.chooseLine')}
            </Text>
          )}
        </section>
      ) : (
        <Modal
          opened={shown !== null}
          onClose={opened.close}
          fullScreen
          title={t('day.work')}
          closeButtonProps={{ 'aria-label': t('problem.close') }}
        >
          {work}
        </Modal>
      )}
      {deeds.dialog}
    </div>
  )
}

type List = ReturnType<typeof useKeyboardList>

/** Which line is open: the current one, once somebody opened one. */
function useOpened(lines: readonly Line[], list: List) {
  const wide = useWide()
  const [isOpen, setIsOpen] = useState(false)
  const [entered, setEntered] = useState<Entered | null>(null)
  const [moved] = useDebouncedValue(list.currentId, AS_MOVED_MS)
  const detail = useRef<HTMLElement>(null)
  const shown = isOpen ? (lines.find((line) => idOf(line) === moved) ?? null) : null
  const field = () =>
    detail.current?.querySelector<HTMLElement>('[data-words]') ??
    detail.current?.querySelector<HTMLElement>('input')
  const write = () => {
    if (field()) field()?.focus()
    else if (shown) setEntered({ id: idOf(shown), outcome: null, writes: true })
  }
  return {
    wide,
    detail,
    shown,
    isOpen,
    write,
    /** What is typed meanwhile is meant for the text, and does nothing else. */
    awaitsText: () => entered?.writes === true && !field(),
    enteredInto: (line: Line | null) => (line && entered?.id === idOf(line) ? entered : null),
    open: (id: string, outcome: OutcomeCode | null = null) => {
      if (shown && idOf(shown) === id && outcome === null) write()
      list.choose(id)
      setIsOpen(true)
      setEntered({ id, outcome })
    },
    forget: () => setEntered(null),
    close: () => setIsOpen(false),
    leave: () => {
      if (!wide) setIsOpen(false)
      setEntered(null)
      list.focus()
    },
  }
}

function lineKeys(list: List, opened: ReturnType<typeof useOpened>, clear: () => void) {
  return {
    j: () => list.move(1),
    arrowdown: () => list.move(1),
    k: () => list.move(-1),
    arrowup: () => list.move(-1),
    enter: () => {
      if (list.currentId !== null) opened.open(list.currentId)
    },
    e: opened.write,
    escape: () => (opened.isOpen ? opened.close() : clear()),
  }
}

const DEED_KEYS: readonly DeedKey[] = ['s', 'i', 'p', 'l', 'h', 'n']

function deedKeys(keys: readonly DeedKey[], press: (key: DeedKey) => unknown) {
  return Object.fromEntries(keys.map((key) => [key, () => void press(key)]))
}

/** Lines for one approval; what has left the list is not among them. */
function useChosen(lines: readonly Line[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const known = new Set(lines.map(idOf))
  return {
    chosen: ids.intersection(known),
    toggle: (id: string) => setIds((before) => before.symmetricDifference(new Set([id]))),
    clear: () => setIds(new Set()),
  }
}

/** A line that is done takes the focus with it: the next one receives it. */
function useFocusKept(list: ReturnType<typeof useKeyboardList>) {
  const wanted = useRef(false)
  const { currentId } = list
  const focus = useRef(list.focus)
  focus.current = list.focus
  useEffect(() => {
    if (currentId === null || !wanted.current) return
    wanted.current = false
    focus.current()
  }, [currentId])
  return wanted
}

function Chosen({ lines, onApprove }: { readonly lines: readonly Line[]; readonly onApprove: () => void }) {
  const { t } = useTranslation()
  return (
    <Group justify="space-between" className="card approve-bar" p="sm">
      <Text size="sm" c="dimmed">
        {amountOf(lines.flatMap(({ act }) => act ?? []))}
      </Text>
      <Button onClick={onApprove} aria-keyshortcuts="s">
        {t('departures.approveSome', { count: lines.length, formatted: count(lines.length) })}
      </Button>
    </Group>
  )
}

const DIALOGS = {
  p: onDemand(async () => (await import('../promises/promise-dialog.tsx')).PromiseDialog),
  l: onDemand(async () => (await import('../disputes/dispute-dialog.tsx')).DisputeDialog),
  h: onDemand(async () => (await import('../holds/hold-dialog.tsx')).HoldDialog),
  n: onDemand(async () => (await import('../notes/note-dialog.tsx')).NoteDialog),
} as const
const CancelAct = onDemand(async () => (await import('../reminders/cancel-act.tsx')).CancelAct)
const IN_A_CALL = { p: 'promise', l: 'dispute', h: 'hold' } as const

type DeedContext = {
  readonly current: Line | null
  readonly chosen: ReadonlySet<string>
  readonly settle: React.RefObject<Settle | null>
  readonly approvals: ReturnType<typeof useApprovals>
  readonly treatments: ReturnType<typeof useTreatments>
  readonly gone: () => void
  readonly clear: () => void
  readonly open: (id: string, outcome: OutcomeCode | null) => void
}

/** What the keys do with the current line, or with the chosen ones. */
function useDeeds({ current, chosen, settle, approvals, treatments, gone, clear, open }: DeedContext) {
  const [asked, setAsked] = useState<{ readonly key: DeedKey; readonly line: Line } | null>(null)
  const finish = useFinish(treatments, gone)
  const approve = async (line: Line) => {
    const ids =
      chosen.size > 0 ? [...chosen].map((id) => id.replace('act-', '')) : line.act ? [line.act.id] : []
    if (settle.current && !(await settle.current())) return
    approvals.approve.mutate(ids, {
      onSuccess: () => {
        clear()
        gone()
      },
    })
  }
  const press = (key: DeedKey) => {
    if (current === null || asked || approvals.approve.isPending || finish.isPending) return
    const { act, task, note } = current
    const isCall = act?.channel.code === 'call'
    if (key === 's' && (note || (task && task.kind !== 'verify-act'))) finish.mutate(current)
    else if (key === 's' && act && !isCall) void approve(current)
    else if (isCall && (key === 'p' || key === 'l' || key === 'h')) open(idOf(current), IN_A_CALL[key])
    else if (key === 's' || (key === 'i' && !act)) return
    else setAsked({ key, line: current })
  }
  const close = () => setAsked(null)
  const Dialog = asked && asked.key in DIALOGS ? DIALOGS[asked.key as keyof typeof DIALOGS] : null
  const customer = asked && customerOf(asked.line)
  return {
    press,
    pending: approvals.approve.isPending || finish.isPending,
    dialog: (
      <Suspense>
        {Dialog && customer && (
          <Dialog customerId={customer.id} onClose={close} onDone={() => void approvals.refresh()} />
        )}
        {asked?.key === 'i' && asked.line.act && (
          <CancelAct act={asked.line.act} onClose={close} onDone={gone} />
        )}
      </Suspense>
    ),
  }
}
