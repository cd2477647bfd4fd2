import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { CONTACT_CHANNELS } from '@recouvrance/core/customers/customer'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { refusedIn } from '../../api/refused-in.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { SuggestedInput } from '../../ui/suggested-input.tsx'
import { useRoleNames } from './contact-roles.ts'
import type { Debtor } from './debtor.ts'
import { type CustomerDialog, useCustomerChanged } from './dialog.ts'

export type Contact = Debtor['contacts'][number]
type Props = CustomerDialog & { readonly contact: Contact | null }

/** A way to reach the customer, a new one or one that is on file. */
export function ContactDialog({ contact, ...dialog }: Props) {
  const { t } = useTranslation()
  const roles = useRoleNames()
  const changed = useCustomerChanged(dialog)
  const [typed, setTyped] = useState({
    channel: contact?.channel ?? ('email' as const),
    value: contact?.value ?? '',
    role: roles.nameOf(contact?.role ?? 'accounting'),
    name: contact?.name ?? '',
    thirdParty: contact?.thirdParty ?? false,
  })
  const change = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }))
  const save = useMutation({
    mutationFn: () =>
      saved(dialog.customerId, contact, {
        channel: typed.channel,
        value: typed.value.trim(),
        role: roles.codeOf(typed.role) || 'accounting',
        name: typed.name.trim() || null,
        thirdParty: typed.thirdParty,
      }),
    onSuccess: async () => {
      notifyDone(t('contacting.done'))
      await changed()
    },
  })
  const refused = refusedIn(save.error, ['channel', 'value', 'role', 'name'])
  return (
    <FormDialog
      title={t(contact ? 'contacting.edit' : 'contacting.add')}
      submit={t('contacting.submit')}
      pending={save.isPending}
      error={refused.rest}
      ready={typed.value.trim() !== ''}
      onSubmit={() => save.mutate()}
      onClose={dialog.onClose}
    >
      {!contact && (
        <NativeSelect
          label={t('contacting.channel')}
          data={CONTACT_CHANNELS.map((channel) => ({
            value: channel,
            label: t(`debtor.channels.${channel}`),
          }))}
          value={typed.channel}
          onChange={(event) => {
            const channel = CONTACT_CHANNELS.find((known) => known === event.currentTarget.value)
            if (channel) change({ channel })
          }}
        />
      )}
      <TextInput
        label={t(`contacting.value.${typed.channel}`)}
        required
        data-autofocus
        maxLength={500}
        value={typed.value}
        onChange={(event) => change({ value: event.currentTarget.value })}
        error={refused.at('value')}
      />
      <TextInput
        label={t('contacting.name')}
        maxLength={200}
        value={typed.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={refused.at('name')}
      />
      <SuggestedInput
        label={t('contacting.role')}
        description={t('contacting.roleHint')}
        maxLength={200}
        suggestions={roles.names}
        value={typed.role}
        onChange={(role) => change({ role })}
        error={refused.at('role')}
      />
      <ThirdParty checked={typed.thirdParty} onChange={(thirdParty) => change({ thirdParty })} />
    </FormDialog>
  )
}

type ThirdPartyProps = { readonly checked: boolean; readonly onChange: (checked: boolean) => void }

function ThirdParty({ checked, onChange }: ThirdPartyProps) {
  const { t } = useTranslation()
  return (
    <Checkbox
      label={t('contacting.thirdParty')}
      description={t('contacting.thirdPartyHint')}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}

type Values = Pick<Contact, 'channel' | 'value' | 'role' | 'name' | 'thirdParty'>

/** The channel of a contact that is on file does not change: another one is another contact. */
function saved(id: string, contact: Contact | null, { channel, ...body }: Values): Promise<unknown> {
  if (contact === null)
    return answerOf(
      api.POST('/api/v1/customers/{id}/contacts', { params: { path: { id } }, body: { channel, ...body } }),
    )
  const path = { id, contactId: contact.id }
  return answerOf(api.PATCH('/api/v1/customers/{id}/contacts/{contactId}', { params: { path }, body }))
}
