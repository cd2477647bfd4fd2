import { Button, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { INSOLVENCY_KINDS } from '@recouvrance/core/customers/customer'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { Choice } from '../../ui/choice.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { today } from '../../ui/today.ts'
import { debtorQuery } from './debtor.ts'
import { type CustomerDialog, useCustomerChanged } from './dialog.ts'
import { bodyOfInsolvency, type TypedInsolvency, typedInsolvency } from './insolvency.ts'

const FIELDS = ['openedOn', 'publishedOn', 'kind', 'office', 'officeAddress', 'declaredOn'] as const

/** What the notice in the BODACC says: from it follows by when, and to whom, a claim must be declared. */
export function InsolvencyDialog(dialog: CustomerDialog) {
  const { t } = useTranslation()
  const debtor = useQuery(debtorQuery(dialog.customerId))
  const changed = useCustomerChanged(dialog)
  const [edited, setEdited] = useState<Partial<TypedInsolvency>>({})
  const known = debtor.data?.insolvency ?? null
  const typed = { ...typedInsolvency(known), ...edited }
  const change = (part: Partial<TypedInsolvency>) => setEdited((before) => ({ ...before, ...part }))
  const saving = useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/customers/{id}/insolvency', {
          params: { path: { id: dialog.customerId } },
          body: bodyOfInsolvency(typed),
        }),
      ),
    onSuccess: async () => {
      notifyDone(t('insolvency.done'))
      await changed()
    },
  })
  const refused = refusedIn(saving.error, FIELDS)
  return (
    <FormDialog
      title={t('insolvency.title')}
      submit={t('insolvency.submit')}
      size="lg"
      pending={saving.isPending}
      error={debtor.error ?? refused.rest}
      ready={debtor.data !== undefined && typed.openedOn !== ''}
      onSubmit={saving.mutate}
      onClose={dialog.onClose}
    >
      <Dates typed={typed} change={change} at={refused.at} />
      <Office typed={typed} change={change} at={refused.at} />
      {known && <TakeBack {...dialog} />}
    </FormDialog>
  )
}

type Part = {
  readonly typed: TypedInsolvency
  readonly change: (part: Partial<TypedInsolvency>) => void
  readonly at: (field: (typeof FIELDS)[number]) => string | null
}

function Dates({ typed, change, at }: Part) {
  const { t } = useTranslation()
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <DayInput
        label={t('insolvency.openedOn')}
        description={t('insolvency.openedOnHint')}
        required
        max={today()}
        value={typed.openedOn}
        onChange={(openedOn) => change({ openedOn })}
        error={at('openedOn')}
      />
      <DayInput
        label={t('insolvency.publishedOn')}
        description={t('insolvency.publishedOnHint')}
        autoFocus
        max={today()}
        value={typed.publishedOn}
        onChange={(publishedOn) => change({ publishedOn })}
        error={at('publishedOn')}
      />
      <Choice
        label={t('insolvency.kind')}
        value={typed.kind}
        choices={(['', ...INSOLVENCY_KINDS] as const).map((kind) => ({
          value: kind,
          label: t(`insolvency.kinds.${kind || 'unknown'}`),
        }))}
        onChange={(kind) => change({ kind })}
        error={at('kind')}
      />
      <Choice
        label={t('insolvency.abroad')}
        value={typed.abroad}
        choices={(['', 'no', 'yes'] as const).map((abroad) => ({
          value: abroad,
          label: t(`insolvency.abroads.${abroad || 'told'}`),
        }))}
        onChange={(abroad) => change({ abroad })}
      />
    </SimpleGrid>
  )
}

function Office({ typed, change, at }: Part) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        label={t('insolvency.office')}
        maxLength={200}
        value={typed.office}
        onChange={(event) => change({ office: event.currentTarget.value })}
        error={at('office')}
      />
      <Textarea
        label={t('insolvency.officeAddress')}
        autosize
        minRows={2}
        maxRows={6}
        value={typed.officeAddress}
        onChange={(event) => change({ officeAddress: event.currentTarget.value })}
        error={at('officeAddress')}
      />
      <DayInput
        label={t('insolvency.declaredOn')}
        description={t('insolvency.declaredOnHint')}
        max={today()}
        value={typed.declaredOn}
        onChange={(declaredOn) => change({ declaredOn })}
        error={at('declaredOn')}
      />
    </>
  )
}

/** It was another customer, or a mistake. */
function TakeBack(dialog: CustomerDialog) {
  const { t } = useTranslation()
  const changed = useCustomerChanged(dialog)
  const [asking, ask] = useDisclosure()
  const removing = useMutation({
    mutationFn: () =>
      answerOf(
        api.DELETE('/api/v1/customers/{id}/insolvency', { params: { path: { id: dialog.customerId } } }),
      ),
    onSuccess: async () => {
      notifyDone(t('insolvency.removed'))
      await changed()
    },
  })
  return (
    <>
      <Button variant="subtle" color="red" size="compact-sm" w="fit-content" onClick={ask.open}>
        {t('insolvency.remove')}
      </Button>
      <Confirm
        opened={asking}
        title={t('insolvency.removeTitle')}
        text={t('insolvency.removeText')}
        action={t('insolvency.remove')}
        pending={removing.isPending}
        error={removing.error}
        onConfirm={() => removing.mutate()}
        onClose={ask.close}
      />
    </>
  )
}
