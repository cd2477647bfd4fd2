import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import type { paths } from '../../api/schema.gen.ts'
import { count, day, list, money } from '../../i18n/formats.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { today } from '../../ui/today.ts'
import { useSaid } from '../../ui/use-said.ts'
import { useMayAct } from '../access/session.ts'
import { TOUCHED_BY_ACTS } from './acts.ts'
import { printBatchesQuery, printBatchQuery } from './sending.ts'

type Batch = paths['/api/v1/print-batches/{id}']['get']['responses'][200]['content']['application/json']

/** One batch: its PDF and list, its letters with what happened since, and that it was posted. */
export function PrintBatchDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const batch = useQuery(printBatchQuery(id))
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('sending.batch', { number: id })}
      closeButtonProps={{ 'aria-label': t('problem.close') }}
    >
      {batch.isPending && <Loading rows={4} />}
      {batch.isError && <Problem error={batch.error} />}
      {batch.data && <Content batch={batch.data} onClose={onClose} />}
    </Modal>
  )
}

function Content({ batch, onClose }: { readonly batch: Batch; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const said = useSaid()
  const mayAct = useMayAct()
  const { figures, letters, state } = batch
  const path = `/api/v1/print-batches/${batch.id}`
  return (
    <Stack>
      <Text>
        {t('sending.figures', {
          letters: count(figures.letters),
          registered: count(figures.registered),
          sheets: count(figures.sheets),
          amounts: list(figures.amounts.map(({ amount, currency }) => money(amount, currency))),
        })}
      </Text>
      {batch.pdfSha256 && (
        <Group gap="xs">
          <Button component="a" href={`${path}/pdf`} target="_blank" variant="default">
            {t('sending.pdf')}
          </Button>
          <Button component="a" href={`${path}/list`} download variant="default">
            {t('sending.list')}
          </Button>
        </Group>
      )}
      {batch.postedOn && <Text>{t('sending.postedOn', { on: day(batch.postedOn) })}</Text>}
      <ul className="act-list">
        {letters.map((letter) => (
          <li key={letter.actId} className="act-row">
            <Stack gap={2} style={{ flex: 1 }}>
              <Text fw={600}>{letter.customer.name}</Text>
              <Text size="sm" c="dimmed">
                {`${letter.reference} · ${t(`sending.channels.${letter.channel}`)}`}
              </Text>
              {letter.overtaken && (
                <Text size="sm" c="var(--mantine-color-error)">
                  {said(letter.overtaken)}
                </Text>
              )}
            </Stack>
            <Text className="figures">{money(letter.amount, letter.currency)}</Text>
          </li>
        ))}
      </ul>
      {mayAct && (state === 'to-post' || state === 'interrupted') && (
        <Ending batch={batch} onDone={onClose} />
      )}
    </Stack>
  )
}

function Ending({ batch, onDone }: { readonly batch: Batch; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [on, setOn] = useState<string>(today())
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>({})
  const registered = batch.letters.filter(({ channel }) => channel === 'registered-letter')
  const path = { path: { id: batch.id } }
  const done = (words: string) => async () => {
    const touched = [...TOUCHED_BY_ACTS, printBatchesQuery.queryKey]
    await Promise.all(touched.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
    notifyDone(words)
    onDone()
  }
  const confirm = useMutation({
    mutationFn: () => {
      const known = Object.entries(numbers).filter(([, number]) => number.trim() !== '')
      const registeredNumbers = known.map(([actId, number]) => ({ actId, number }))
      const body = { on, registeredNumbers }
      return answerOf(api.POST('/api/v1/print-batches/{id}/confirmation', { params: path, body }))
    },
    onSuccess: done(t('sending.confirmed')),
  })
  const discard = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/print-batches/{id}/discard', { params: path })),
    onSuccess: done(t('sending.discarded')),
  })
  const error = confirm.error ?? discard.error
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        confirm.mutate()
      }}
    >
      <Stack>
        {error ? <Problem error={error} /> : null}
        {batch.state === 'to-post' && (
          <>
            <DayInput label={t('sending.handedOver')} value={on} max={today()} required onChange={setOn} />
            {registered.map(({ actId, customer }) => (
              <TextInput
                key={actId}
                label={t('sending.registeredNumber', { name: customer.name })}
                maxLength={40}
                value={numbers[actId] ?? ''}
                onChange={(event) => setNumbers({ ...numbers, [actId]: event.currentTarget.value })}
              />
            ))}
          </>
        )}
        {batch.state === 'interrupted' && (
          <Alert color="yellow" variant="light">
            {t('sending.interruptedHint')}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" loading={discard.isPending} onClick={() => discard.mutate()}>
            {t('sending.discard')}
          </Button>
          {batch.state === 'to-post' && (
            <Button type="submit" loading={confirm.isPending}>
              {t('sending.confirm')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
