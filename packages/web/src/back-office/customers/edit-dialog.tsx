import { Group, NativeSelect, NumberInput, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { CUSTOMER_KINDS } from '@recouvrance/core/customers/customer'
import { LANGUAGES } from '@recouvrance/core/language/language'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { Loading } from '../../ui/states.tsx'
import { today } from '../../ui/today.ts'
import { type Debtor, debtorQuery } from './debtor.ts'
import { type CustomerDialog, useCustomerChanged } from './dialog.ts'
import { type Edited, editedOf, patchOf, TERMS } from './edited-customer.ts'

/** What is known of a customer, as it is on file. */
export function EditDialog(dialog: CustomerDialog) {
  const { t } = useTranslation()
  const debtor = useQuery(debtorQuery(dialog.customerId))
  if (debtor.data) return <EditForm {...dialog} debtor={debtor.data} />
  return (
    <FormDialog
      title={t('editing.title')}
      submit={t('editing.submit')}
      pending={false}
      error={debtor.error}
      ready={false}
      onSubmit={() => undefined}
      onClose={dialog.onClose}
    >
      <Loading rows={4} />
    </FormDialog>
  )
}

const FIELDS = [
  'name',
  'siren',
  'vatNumber',
  'addressLines',
  'postcode',
  'city',
  'country',
  'region',
  'paymentTerm',
  'insolvencyOpenedOn',
] as const
type Field = (typeof FIELDS)[number]

function EditForm({ debtor, ...dialog }: CustomerDialog & { readonly debtor: Debtor }) {
  const { t } = useTranslation()
  const changed = useCustomerChanged(dialog)
  const [typed, setTyped] = useState(() => editedOf(debtor))
  const change = (part: Partial<Edited>) => setTyped((before) => ({ ...before, ...part }))
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.PATCH('/api/v1/customers/{id}', {
          params: { path: { id: debtor.id } },
          body: patchOf(debtor, typed),
        }),
      ),
    onSuccess: async ({ movedDueDates }) => {
      notifyDone(
        movedDueDates > 0
          ? t('editing.moved', { count: movedDueDates })
          : t('editing.done', { name: typed.name }),
      )
      await changed()
    },
  })
  const refused = refusedIn(save.error, FIELDS)
  const form = { typed, change, at: refused.at }
  return (
    <FormDialog
      title={t('editing.title')}
      submit={t('editing.submit')}
      size="lg"
      pending={save.isPending}
      error={refused.rest}
      ready={typed.name.trim() !== ''}
      onSubmit={save.mutate}
      onClose={dialog.onClose}
    >
      <Identity {...form} />
      <Address {...form} />
      <Terms {...form} />
    </FormDialog>
  )
}

type Part = {
  readonly typed: Edited
  readonly change: (part: Partial<Edited>) => void
  readonly at: (field: Field) => string | null
}

function Identity({ typed, change, at }: Part) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        label={t('editing.name')}
        required
        data-autofocus
        maxLength={200}
        value={typed.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={at('name')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label={t('editing.kind')}
          description={t('editing.kindHint')}
          data={CUSTOMER_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={typed.kind}
          onChange={(event) => {
            const kind = CUSTOMER_KINDS.find((known) => known === event.currentTarget.value)
            if (kind) change({ kind })
          }}
        />
        <NativeSelect
          label={t('editing.language')}
          description={t('editing.languageHint')}
          data={LANGUAGES.map((language) => ({ value: language, label: t(`editing.languages.${language}`) }))}
          value={typed.language}
          onChange={(event) => {
            const language = LANGUAGES.find((known) => known === event.currentTarget.value)
            if (language) change({ language })
          }}
        />
        <TextInput
          label={t('editing.siren')}
          value={typed.siren}
          onChange={(event) => change({ siren: event.currentTarget.value })}
          error={at('siren')}
        />
        <TextInput
          label={t('editing.vatNumber')}
          value={typed.vatNumber}
          onChange={(event) => change({ vatNumber: event.currentTarget.value })}
          error={at('vatNumber')}
        />
      </SimpleGrid>
    </>
  )
}

function Address({ typed, change, at }: Part) {
  const { t } = useTranslation()
  const field = (name: 'postcode' | 'city' | 'country' | 'region') => ({
    label: t(`editing.${name}`),
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
    error: at(name),
  })
  return (
    <>
      <Textarea
        label={t('editing.address')}
        autosize
        minRows={2}
        maxRows={5}
        value={typed.addressLines}
        onChange={(event) => change({ addressLines: event.currentTarget.value })}
        error={at('addressLines')}
      />
      <SimpleGrid cols={{ base: 2, xs: 4 }}>
        <TextInput {...field('postcode')} />
        <TextInput {...field('city')} />
        <TextInput {...field('country')} maxLength={2} placeholder="FR" />
        <TextInput {...field('region')} maxLength={6} placeholder="FR-67" />
      </SimpleGrid>
    </>
  )
}

function Terms({ typed, change, at }: Part) {
  const { t } = useTranslation()
  return (
    <>
      <Group align="flex-end" grow>
        <NativeSelect
          label={t('editing.term')}
          description={t('editing.termHint')}
          data={TERMS.map((term) => ({ value: term, label: t(`editing.terms.${term}`) }))}
          value={typed.term}
          onChange={(event) => {
            const term = TERMS.find((known) => known === event.currentTarget.value)
            if (term) change({ term })
          }}
          error={at('paymentTerm')}
        />
        {typed.term !== 'none' && (
          <NumberInput
            label={t('editing.days')}
            min={0}
            max={240}
            allowDecimal={false}
            value={typed.days}
            onChange={(value) => change({ days: Number(value) || 0 })}
          />
        )}
      </Group>
      <DayInput
        label={t('editing.insolvency')}
        description={t('editing.insolvencyHint')}
        max={today()}
        value={typed.insolvencyOpenedOn}
        onChange={(insolvencyOpenedOn) => change({ insolvencyOpenedOn })}
        error={at('insolvencyOpenedOn')}
      />
    </>
  )
}
