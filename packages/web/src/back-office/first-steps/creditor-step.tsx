import { Button, Group, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { notifyDone } from '../../ui/notify.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { IdentifierInput } from '../access/identifier-input.tsx'
import { bodyOf, type Creditor, type TypedCreditor, typedOf } from '../settings/creditors.ts'
import type { FirstSteps } from './first-steps.ts'

type TextField = Exclude<keyof TypedCreditor, 'accounts' | 'term' | 'lateRates'>

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
  version: '',
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
  senderName: null,
  replyTo: null,
  customerNumberPrefix: '',
  paymentTerm: null,
  bankMaxAgeDays: null,
  lateRates: [],
  bankAccounts: [],
}

function CreditorForm({ creditor }: { readonly creditor: Creditor }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [seen, setSeen] = useState(creditor)
  const [typed, setTyped] = useState(() => typedOf(creditor))
  const set = (field: TextField) => (value: string) => setTyped({ ...typed, [field]: value })
  const saving = useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/creditors/{key}', {
          params: { path: { key: creditor.key } },
          body: bodyOf(seen, typed),
        }),
      ),
    onSuccess: async (saved) => {
      setSeen(saved)
      notifyDone(t('firstSteps.creditor.saved'))
      await queryClient.invalidateQueries()
    },
  })
  const [account = { id: 0, iban: '', bic: '' }, ...others] = typed.accounts
  const refused = (path: string) => (saving.error instanceof ApiProblem ? saving.error.of(path) : null)
  const text = (field: TextField, label: string, more: object = {}) => (
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
          value={account.iban}
          refused={refused('bankAccounts.0.iban')}
          // The BIC was that of another account.
          onChange={(iban) => setTyped({ ...typed, accounts: [{ ...account, iban, bic: '' }, ...others] })}
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
