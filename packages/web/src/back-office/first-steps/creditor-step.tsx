import { Button, Group, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { notifyDone } from '../../ui/notify.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { IdentifierInput } from '../access/identifier-input.tsx'
import type { FirstSteps } from './first-steps.ts'

type Creditor = Awaited<ReturnType<typeof readCreditor>>

async function readCreditor(key: string) {
  return answerOf(api.GET('/api/v1/creditors/{key}', { params: { path: { key } } }))
}

export function CreditorStep({ facts }: { readonly facts: FirstSteps }) {
  const key = facts.creditor?.key ?? 'principal'
  const creditor = useQuery({
    queryKey: ['creditors', key],
    queryFn: () => readCreditor(key),
    enabled: facts.creditor !== null,
  })
  if (facts.creditor === null) return <CreditorForm creditor={NEW} />
  if (creditor.isError) return <Problem error={creditor.error} retry={() => void creditor.refetch()} />
  if (!creditor.data) return <Loading rows={3} />
  return <CreditorForm creditor={creditor.data} />
}

const NEW: Creditor = {
  key: 'principal',
  name: '',
  legalForm: null,
  siren: null,
  vatNumber: null,
  addressLines: [],
  postcode: null,
  city: null,
  country: 'FR',
  email: null,
  phone: null,
  signatory: null,
  customerNumberPrefix: '',
  paymentTerm: null,
  bankMaxAgeDays: null,
  bankAccounts: [],
}

function CreditorForm({ creditor }: { readonly creditor: Creditor }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [typed, setTyped] = useState(() => typedOf(creditor))
  const set = (field: keyof typeof typed) => (value: string) => setTyped({ ...typed, [field]: value })
  const saving = useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/creditors/{key}', {
          params: { path: { key: creditor.key } },
          body: bodyOf(creditor, typed),
        }),
      ),
    onSuccess: async () => {
      notifyDone(t('firstSteps.creditor.saved'))
      await queryClient.invalidateQueries()
    },
  })
  const refused = (path: string) => (saving.error instanceof ApiProblem ? saving.error.of(path) : null)
  const text = (field: keyof typeof typed, label: string, more: object = {}) => (
    <TextInput
      label={label}
      value={typed[field]}
      onChange={(event) => set(field)(event.currentTarget.value)}
      {...more}
    />
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <Text size="sm" mb="sm">
        {t('firstSteps.creditor.hint')}
      </Text>
      {saving.isError && <Problem error={saving.error} />}
      <div className="first-step-form">
        {text('name', t('setUp.creditorName'), { required: true, autoComplete: 'organization' })}
        {text('legalForm', t('firstSteps.creditor.legalForm'), {
          description: t('firstSteps.creditor.legalFormHint'),
        })}
        <IdentifierInput
          kind="siren"
          label={t('setUp.siren')}
          hint={t('setUp.sirenHint')}
          value={typed.siren}
          refused={refused('siren')}
          onChange={set('siren')}
        />
        <IdentifierInput
          kind="iban"
          label={t('setUp.iban')}
          hint={t('setUp.ibanHint')}
          value={typed.iban}
          refused={refused('bankAccounts.0.iban')}
          onChange={set('iban')}
        />
        {text('street', t('firstSteps.creditor.street'), { required: true, autoComplete: 'street-address' })}
        {text('postcode', t('firstSteps.creditor.postcode'), {
          required: true,
          autoComplete: 'postal-code',
        })}
        {text('city', t('firstSteps.creditor.city'), { required: true, autoComplete: 'address-level2' })}
        {text('phone', t('firstSteps.creditor.phone'), {
          description: t('firstSteps.creditor.phoneHint'),
          autoComplete: 'tel',
        })}
        {text('signatory', t('firstSteps.creditor.signatory'), {
          description: t('firstSteps.creditor.signatoryHint'),
        })}
      </div>
      <Group mt="md">
        <Button type="submit" loading={saving.isPending}>
          {t('firstSteps.creditor.save')}
        </Button>
      </Group>
    </form>
  )
}

function typedOf(creditor: Creditor) {
  return {
    name: creditor.name,
    legalForm: creditor.legalForm ?? '',
    siren: creditor.siren ?? '',
    iban: creditor.bankAccounts[0]?.iban ?? '',
    street: creditor.addressLines.join(', '),
    postcode: creditor.postcode ?? '',
    city: creditor.city ?? '',
    phone: creditor.phone ?? '',
    signatory: creditor.signatory ?? '',
  }
}

/** A PUT says everything: what is not asked here stays as it was. */
function bodyOf({ key: _, bankAccounts, ...creditor }: Creditor, typed: ReturnType<typeof typedOf>) {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
  const [first, ...others] = bankAccounts.map(({ iban, bic }) => ({ iban, bic }))
  const own = typed.iban.replaceAll(/\s/g, '')
  return {
    ...creditor,
    name: typed.name.trim(),
    legalForm: orNull(typed.legalForm),
    siren: orNull(typed.siren),
    addressLines: typed.street
      .split(',')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    postcode: orNull(typed.postcode),
    city: orNull(typed.city),
    phone: orNull(typed.phone),
    signatory: orNull(typed.signatory),
    bankAccounts: [{ iban: own, bic: first?.iban === own ? first.bic : null }, ...others],
  }
}
