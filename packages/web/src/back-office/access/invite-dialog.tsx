import { Radio, Select, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { invitationsQuery, ROLES, type Role } from './members.ts'

export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const queryClient = useQueryClient()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('collector')
  const [language, setLanguage] = useState<'fr' | 'en'>(i18n.language === 'en' ? 'en' : 'fr')
  const invite = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/invitations', { body: { email: email.trim(), role, language } })),
    onSuccess: async () => {
      notifyDone(t('members.invited', { email: email.trim() }))
      onClose()
      await queryClient.invalidateQueries(invitationsQuery)
    },
  })
  const refused = invite.error instanceof ApiProblem && invite.error.of('email') ? invite.error.message : null
  return (
    <FormDialog
      title={t('members.invite')}
      submit={t('members.send')}
      pending={invite.isPending}
      error={refused === null ? invite.error : null}
      ready={email.trim() !== ''}
      onSubmit={() => invite.mutate()}
      onClose={onClose}
    >
      <TextInput
        label={t('signIn.email')}
        type="email"
        required
        data-autofocus
        autoComplete="off"
        value={email}
        error={refused}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Radio.Group label={t('members.role')} value={role} onChange={(value) => setRole(value as Role)}>
        <Stack gap="xs" mt="xs">
          {ROLES.map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`frame.role.${value}`)}
              description={t(`members.roleHint.${value}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Select
        label={t('members.language')}
        allowDeselect={false}
        value={language}
        onChange={(value) => setLanguage(value === 'en' ? 'en' : 'fr')}
        data={[
          { value: 'fr', label: 'Français' },
          { value: 'en', label: 'English' },
        ]}
      />
    </FormDialog>
  )
}
