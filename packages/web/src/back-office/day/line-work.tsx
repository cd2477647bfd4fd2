import { Stack } from '@mantine/core'
import { type RefObject, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { capital } from '../../ui/capital.ts'
import { notifyDone } from '../../ui/notify.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Loading } from '../../ui/states.tsx'
import { useSaid } from '../../ui/use-said.ts'
import { ActWork, type Settle } from './act-work.tsx'
import { type Line, TASK_KINDS } from './day.ts'
import { type DeedKey, Deeds, OF_A_READER } from './deeds.tsx'
import type { Entered } from './entered.ts'
import { NoteWork } from './note-work.tsx'
import { TaskWork } from './task-work.tsx'
import { WorkHead } from './work-head.tsx'

const CallWork = onDemand(async () => (await import('./call-work.tsx')).CallWork)

type Props = {
  readonly line: Line
  readonly mayAct: boolean
  /** The line was opened by somebody, not just moved to. */
  readonly entered: Entered | null
  readonly settle: RefObject<Settle | null>
  readonly pending: boolean
  readonly onDeed: (key: DeedKey) => void
  readonly onGone: () => void
  readonly onLeave: () => void
}

const OF_A_MESSAGE: readonly DeedKey[] = ['s', 'i', 'p', 'l', 'h', 'n']
const OF_A_CALL: readonly DeedKey[] = ['i', 'p', 'l', 'h', 'n']
const OF_A_NOTE: readonly DeedKey[] = ['s', 'n', 'p', 'l', 'h']
const OF_A_TASK: readonly DeedKey[] = ['s', 'p', 'l', 'h', 'n']

/** What one line asks for, with all that it takes to do it. */
export function LineWork({ line, mayAct, entered, settle, pending, onDeed, onGone, onLeave }: Props) {
  const { t } = useTranslation()
  const about = useAbout(line)
  const { act, task, note } = line
  const isCall = act?.channel.code === 'call'
  const deeds = note
    ? mayAct
      ? OF_A_NOTE
      : OF_A_READER
    : isCall
      ? OF_A_CALL
      : act
        ? OF_A_MESSAGE
        : OF_A_TASK.filter((key) => key !== 's' || task?.kind !== 'verify-act')
  return (
    <Stack p={{ base: 0, md: 'md' }} gap="md">
      <WorkHead line={line} about={about} />
      {(mayAct || note) && (
        <Deeds deeds={deeds} main={t(act ? 'day.approve' : 'day.finish')} pending={pending} onDeed={onDeed} />
      )}
      {act && !isCall && (
        <ActWork
          act={act}
          mayAct={mayAct}
          writes={entered?.writes === true}
          settle={settle}
          onLeave={onLeave}
        />
      )}
      {act && isCall && (
        <Suspense fallback={<Loading rows={3} height={80} />}>
          <CallWork
            act={act}
            mayAct={mayAct}
            entered={entered !== null}
            outcome={entered?.outcome ?? null}
            onDone={(said) => {
              notifyDone(said)
              onGone()
            }}
            onLeave={onLeave}
          />
        </Suspense>
      )}
      {note && <NoteWork note={note} />}
      {task && <TaskWork task={task} mayAct={mayAct} onDone={onGone} />}
    </Stack>
  )
}

function useAbout({ act, task, note }: Line): string {
  const { t } = useTranslation()
  const said = useSaid()
  if (note) return t('day.called')
  if (act) return `${capital(said(act.channel))} · ${said(act.step)} · ${act.reference}`
  const kind = TASK_KINDS.find((known) => known === task?.kind)
  return kind ? t(`day.tasks.${kind}`) : (task?.kind ?? '')
}
