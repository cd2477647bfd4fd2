import { ActionIcon, Badge, Button, Group, Menu, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone, notifyProblem } from '../../ui/notify.ts'
import { type Contact, ContactDialog } from './contact-dialog.tsx'
import { useRoleNames } from './contact-roles.ts'
import type { Debtor } from './debtor.ts'
import { type CustomerDialog, useCustomerChanged } from './dialog.ts'
import { contactsUsed } from './standing.ts'

type Opened = { readonly what: 'edit' | 'unusable' | 'delete'; readonly contact: Contact | null }
type Props = { readonly debtor: Debtor; readonly mayAct: boolean }

/** Whom reminders go to, and which addresses no longer work. */
export function Contacts({ debtor, mayAct }: Props) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<Opened | null>(null)
  const used = contactsUsed(debtor.contacts)
  const dialog = { customerId: debtor.id, onClose: () => setOpened(null) }
  return (
    <section className="card" aria-label={t('debtor.contacts')}>
      <Stack p="md" gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <Title order={2} size="h4">
            {t('debtor.contacts')}
          </Title>
          {mayAct && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => setOpened({ what: 'edit', contact: null })}
            >
              {t('contacting.addShort')}
            </Button>
          )}
        </Group>
        {debtor.contacts.length === 0 && <Text c="dimmed">{t('debtor.contactsEmpty')}</Text>}
        {debtor.contacts.map((contact) => (
          <Group key={contact.id} gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
            <ContactLines contact={contact} used={used.has(contact.id)} />
            {mayAct && (
              <ContactMenu
                customerId={debtor.id}
                contact={contact}
                open={(what) => setOpened({ what, contact })}
              />
            )}
          </Group>
        ))}
      </Stack>
      {opened?.what === 'edit' && <ContactDialog {...dialog} contact={opened.contact} />}
      {opened?.what === 'unusable' && opened.contact && (
        <UnusableDialog {...dialog} contact={opened.contact} />
      )}
      {opened?.what === 'delete' && opened.contact && <DeleteDialog {...dialog} contact={opened.contact} />}
    </section>
  )
}

function ContactLines({ contact, used }: { readonly contact: Contact; readonly used: boolean }) {
  const { t } = useTranslation()
  const { nameOf } = useRoleNames()
  const { channel, value, name, role, thirdParty, unusableSince, unusableReason } = contact
  return (
    <Stack gap={0} style={{ minWidth: 0 }}>
      <Text size="sm" fw={550} style={{ overflowWrap: 'anywhere' }}>
        {value}
      </Text>
      <Text size="sm" c="dimmed">
        {[t(`debtor.channels.${channel}`), name, nameOf(role)].filter(Boolean).join(' · ')}
      </Text>
      {used && (
        <Badge variant="dot" color="teal" mt={4}>
          {t('contacting.used')}
        </Badge>
      )}
      {thirdParty && (
        <Text size="sm" c="dimmed">
          {t('debtor.thirdParty')}
        </Text>
      )}
      {unusableSince && (
        <Text size="sm" c="var(--mantine-color-error)">
          {t('debtor.unusable', { reason: unusableReason ?? '' })}
        </Text>
      )}
    </Stack>
  )
}

type MenuProps = {
  readonly customerId: string
  readonly contact: Contact
  readonly open: (what: Opened['what']) => void
}

function ContactMenu({ customerId, contact, open }: MenuProps) {
  const { t } = useTranslation()
  const changed = useCustomerChanged({ onClose: () => undefined })
  const mend = useMutation({
    mutationFn: () =>
      answerOf(
        api.PATCH('/api/v1/customers/{id}/contacts/{contactId}', {
          params: { path: { id: customerId, contactId: contact.id } },
          body: { usable: true },
        }),
      ),
    onSuccess: async () => {
      notifyDone(t('contacting.mended', { value: contact.value }))
      await changed()
    },
    onError: notifyProblem,
  })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('contacting.actionsOf', { value: contact.value })}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => open('edit')}>{t('contacting.edit')}</Menu.Item>
        {contact.unusableSince ? (
          <Menu.Item onClick={() => mend.mutate()}>{t('contacting.mend')}</Menu.Item>
        ) : (
          <Menu.Item onClick={() => open('unusable')}>{t('contacting.markUnusable')}</Menu.Item>
        )}
        <Menu.Item c="var(--mantine-color-error)" onClick={() => open('delete')}>
          {t('contacting.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

type ContactProps = CustomerDialog & { readonly contact: Contact }

function UnusableDialog({ contact, ...dialog }: ContactProps) {
  const { t } = useTranslation()
  const changed = useCustomerChanged(dialog)
  const [reason, setReason] = useState('')
  const mark = useMutation({
    mutationFn: () =>
      answerOf(
        api.PATCH('/api/v1/customers/{id}/contacts/{contactId}', {
          params: { path: { id: dialog.customerId, contactId: contact.id } },
          body: { usable: false, unusableReason: reason.trim() },
        }),
      ),
    onSuccess: changed,
  })
  return (
    <FormDialog
      title={t('contacting.unusableTitle', { value: contact.value })}
      submit={t('contacting.markUnusable')}
      pending={mark.isPending}
      error={mark.error}
      ready={reason.trim() !== ''}
      onSubmit={mark.mutate}
      onClose={dialog.onClose}
    >
      <TextInput
        label={t('contacting.reason')}
        description={t('contacting.unusableHint')}
        required
        data-autofocus
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

function DeleteDialog({ contact, ...dialog }: ContactProps) {
  const { t } = useTranslation()
  const changed = useCustomerChanged(dialog)
  const remove = useMutation({
    mutationFn: () =>
      answerOf(
        api.DELETE('/api/v1/customers/{id}/contacts/{contactId}', {
          params: { path: { id: dialog.customerId, contactId: contact.id } },
        }),
      ),
    onSuccess: changed,
  })
  return (
    <FormDialog
      title={t('contacting.deleteTitle', { value: contact.value })}
      submit={t('contacting.delete')}
      final
      pending={remove.isPending}
      error={remove.error}
      onSubmit={remove.mutate}
      onClose={dialog.onClose}
    >
      <Text size="sm">{t('contacting.deleteHint')}</Text>
    </FormDialog>
  )
}
