import { Button, CloseButton, Group, Kbd, Text } from '@mantine/core'
import { IconNote, IconPlayerPause, IconUserCheck } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askAgain } from '../../api/ask-again.ts'
import { answerOf, api } from '../../api/client.ts'
import { count } from '../../i18n/formats.ts'
import { notifyDone, notifyProblem } from '../../ui/notify.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { DEEDS, type Deed, type Done } from './bulk.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import type { CustomerQuestion } from './portfolio.ts'
import type { useSelection } from './use-selection.ts'

const ICONS = { assign: IconUserCheck, hold: IconPlayerPause, note: IconNote } as const

type Props = {
  readonly selection: ReturnType<typeof useSelection>
  readonly question: CustomerQuestion
}

/** What can be done to the ticked customers, and for ten seconds the way back. */
export function BulkBar({ selection, question }: Props) {
  const [deed, setDeed] = useState<Deed | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const queryClient = useQueryClient()
  return (
    <>
      {selection.size > 0 && <Choices selection={selection} onChoose={setDeed} />}
      {deed && (
        <BulkDialog
          deed={deed}
          chosen={{ selection: selection.selection, question }}
          onClose={() => setDeed(null)}
          onDone={(what) => {
            setDeed(null)
            setDone(what)
            selection.clear()
            void askAgain(queryClient)
          }}
        />
      )}
      {done && <Undo key={done.id} done={done} onOver={() => setDone(null)} />}
    </>
  )
}

type ChoicesProps = Pick<Props, 'selection'> & { readonly onChoose: (deed: Deed) => void }

function Choices({ selection, onChoose }: ChoicesProps) {
  const { t } = useTranslation()
  const { size, total, everyLoaded } = selection
  return (
    <section className="bulk-bar" aria-label={t('portfolio.bulk')}>
      <Text size="sm" fw={600} role="status">
        {t('portfolio.chosen', { count: size, formatted: count(size) })}
      </Text>
      {everyLoaded && total !== null && size < total && (
        <Button size="compact-sm" variant="subtle" onClick={selection.tickAll}>
          {t('portfolio.chooseAll', { count: total, formatted: count(total) })}
        </Button>
      )}
      <Group gap="xs" className="bulk-deeds">
        {DEEDS.map((deed) => {
          const Picture = ICONS[deed]
          return (
            <Button
              key={deed}
              size="compact-sm"
              variant="default"
              leftSection={<Picture size={16} aria-hidden />}
              onClick={() => onChoose(deed)}
            >
              {t(`portfolio.deed.${deed}`)}
            </Button>
          )
        })}
      </Group>
      <CloseButton aria-label={t('portfolio.chooseNone')} onClick={selection.clear} />
    </section>
  )
}

function Undo({ done, onOver }: { readonly done: Done; readonly onOver: () => void }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const left = useSecondsTo(done.until, onOver)
  const undo = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/customers/bulk/{id}/undo', { params: { path: { id: done.id } } })),
    onSuccess: async ({ customers }) => {
      notifyDone(t('portfolio.undone', { count: customers, formatted: count(customers) }))
      onOver()
      await askAgain(queryClient)
    },
    onError: notifyProblem,
  })
  useKeys({ u: () => undo.isPending || undo.mutate() })
  return (
    <div className="bulk-bar" role="status">
      <Text size="sm" fw={600}>
        {done.sentence}
      </Text>
      <Button
        size="compact-md"
        loading={undo.isPending}
        rightSection={<Kbd aria-hidden>u</Kbd>}
        aria-keyshortcuts="u"
        onClick={() => undo.mutate()}
      >
        {t('day.undo')}
        <span aria-hidden>{`\u00a0(${left})`}</span>
      </Button>
    </div>
  )
}

function useSecondsTo(until: number, onOver: () => void): number {
  const [left, setLeft] = useState(() => secondsTo(until))
  useEffect(() => {
    const tick = setInterval(() => {
      setLeft(secondsTo(until))
      if (performance.now() >= until) onOver()
    }, 250)
    return () => clearInterval(tick)
  }, [until, onOver])
  return left
}

function secondsTo(until: number): number {
  return Math.max(0, Math.ceil((until - performance.now()) / 1000))
}
