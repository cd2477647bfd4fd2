import { NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { count, list, money } from '../../i18n/formats.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Loading, Problem } from '../../ui/states.tsx'
import { inDays, nextEndOfMonth, today } from '../../ui/today.ts'
import { useColleagues } from '../access/colleagues.ts'
import { useUser } from '../access/session.ts'
import { type Chosen, type Deed, type Done, type Preview, previewQuery, selectionOf } from './bulk.ts'

type Props = {
  readonly deed: Deed
  readonly chosen: Chosen
  readonly onClose: () => void
  readonly onDone: (done: Done) => void
}

const UNDO_MS = 10_000
const NOBODY = ''

/** The same for many customers at once, after one look at who they are. */
export function BulkDialog({ deed, chosen, onClose, onDone }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<Typed>({ assignee: null, reason: '', until: '', text: '' })
  const preview = useQuery(previewQuery(chosen))
  const act = useMutation({
    mutationFn: ({ count: expected }: Preview) =>
      answerOf(
        api.POST('/api/v1/customers/bulk', {
          body: { selection: selectionOf(chosen), expected, action: actionOf(deed, typed) },
        }),
      ),
    onSuccess: ({ id, customers }) =>
      onDone({
        id,
        sentence: t(`portfolio.did.${deed}`, { count: customers, formatted: count(customers) }),
        until: performance.now() + UNDO_MS,
      }),
    // There may be others by now: they are looked at before they are treated.
    onError: () => preview.refetch(),
  })
  const refused = refusedIn(act.error, FIELDS)
  const number = preview.data?.count ?? 0
  return (
    <FormDialog
      title={t(`portfolio.deed.${deed}`)}
      submit={t(`portfolio.submit.${deed}`, { count: number, formatted: count(number) })}
      pending={act.isPending}
      error={refused.rest}
      ready={preview.isSuccess && number > 0 && isReady(deed, typed)}
      onSubmit={() => {
        if (preview.data) act.mutate(preview.data)
      }}
      onClose={onClose}
    >
      {preview.isPending && <Loading rows={2} height={20} />}
      {preview.isError && <Problem error={preview.error} retry={() => void preview.refetch()} />}
      {preview.data && <Whom deed={deed} preview={preview.data} />}
      <Fields
        deed={deed}
        typed={typed}
        change={(part) => setTyped((before) => ({ ...before, ...part }))}
        at={refused.at}
      />
    </FormDialog>
  )
}

const FIELDS = ['action.assignee', 'action.reason', 'action.until', 'action.text'] as const

type Typed = {
  /** Null: not chosen yet; empty: nobody. */
  readonly assignee: string | null
  readonly reason: string
  readonly until: string
  readonly text: string
}

function isReady(deed: Deed, { assignee, reason, text }: Typed): boolean {
  if (deed === 'assign') return assignee !== null
  return (deed === 'hold' ? reason : text).trim() !== ''
}

function actionOf(deed: Deed, { assignee, reason, until, text }: Typed) {
  switch (deed) {
    case 'assign':
      return { kind: 'assign' as const, assignee: assignee || null }
    case 'hold':
      return { kind: 'hold' as const, reason: reason.trim(), until: until || null }
    case 'note':
      return { kind: 'note' as const, text: text.trim() }
  }
}

/** How many and who they are, and what was already done of what is about to be. */
function Whom({ deed, preview }: { readonly deed: Deed; readonly preview: Preview }) {
  const { t } = useTranslation()
  const { owed, first, held, assigned } = preview
  const rest = preview.count - first.length
  const amounts = owed.map(({ net, currency }) => money(net, currency))
  const already = deed === 'assign' ? assigned : deed === 'hold' ? held : 0
  const names = [
    ...first.map(({ name }) => name),
    ...(rest > 0 ? [t('portfolio.others', { count: rest, formatted: count(rest) })] : []),
  ]
  return (
    <Stack gap={4} className="bulk-whom">
      <Text size="sm" fw={600}>
        {[
          t('portfolio.count', { count: preview.count, formatted: count(preview.count) }),
          amounts.length > 0 && t('portfolio.netOf', { amounts: list(amounts) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Text size="sm" c="dimmed">
        {list(names)}
      </Text>
      {already > 0 && (
        <Text size="sm">
          {t(deed === 'assign' ? 'portfolio.assignedAlready' : 'portfolio.heldAlready', {
            count: already,
            formatted: count(already),
          })}
        </Text>
      )}
    </Stack>
  )
}

type FieldsProps = {
  readonly deed: Deed
  readonly typed: Typed
  readonly change: (part: Partial<Typed>) => void
  readonly at: (field: (typeof FIELDS)[number]) => string | null
}

function Fields({ deed, typed, change, at }: FieldsProps) {
  const { t } = useTranslation()
  if (deed === 'assign') return <Assignee typed={typed} change={change} at={at} />
  if (deed === 'note')
    return (
      <Textarea
        label={t('noting.text')}
        required
        autosize
        minRows={3}
        maxRows={12}
        maxLength={4000}
        data-autofocus
        value={typed.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        error={at('action.text')}
      />
    )
  return (
    <>
      <TextInput
        label={t('holding.reason')}
        description={t('holding.reasonHint')}
        required
        data-autofocus
        maxLength={500}
        value={typed.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={at('action.reason')}
      />
      <DayInput
        label={t('holding.until')}
        description={t('holding.untilHint')}
        min={today()}
        value={typed.until}
        onChange={(until) => change({ until })}
        error={at('action.until')}
        suggestions={[
          { label: t('days.in', { count: 7 }), day: inDays(7) },
          { label: t('days.in', { count: 30 }), day: inDays(30) },
          { label: t('days.endOfMonth'), day: nextEndOfMonth() },
        ]}
      />
    </>
  )
}

function Assignee({ typed, change, at }: Omit<FieldsProps, 'deed'>) {
  const { t } = useTranslation()
  const email = useUser()?.email
  const colleagues = useColleagues().toSorted(
    (one, other) => Number(other.email === email) - Number(one.email === email),
  )
  const unchosen = { value: 'unchosen', label: t('portfolio.choosePerson'), disabled: true }
  return (
    <NativeSelect
      label={t('portfolio.assignee')}
      required
      data-autofocus
      value={typed.assignee ?? unchosen.value}
      data={[
        unchosen,
        ...colleagues.map(({ id, name, email: own }) => ({
          value: id,
          label: own === email ? t('portfolio.yourself', { name }) : name,
        })),
        { value: NOBODY, label: t('portfolio.nobody') },
      ]}
      onChange={(event) => change({ assignee: event.currentTarget.value })}
      error={at('action.assignee')}
    />
  )
}
