import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../api/problem.ts'
import { translate } from '../../i18n/language.ts'
import { notifyDone } from '../../ui/notify.ts'
import { deviceName } from './device-name.ts'
import { PasswordDialog } from './password-dialog.tsx'

type Props = { readonly hasPassword: boolean; readonly onClose: () => void }

export function PasskeyDialog({ hasPassword, onClose }: Props) {
  const { t } = useTranslation()
  const [name, setName] = useState(() => deviceName(navigator.userAgent) ?? t('factor.passkeyName'))
  return (
    <PasswordDialog
      title={t('factor.addPasskey')}
      text={t('factor.passkeyText')}
      submit={t('factor.continue')}
      hasPassword={hasPassword}
      run={async (currentPassword) => {
        const { addPasskey, isOwnAlready, wasLeft } = await import('./passkeys.ts')
        try {
          await addPasskey(name.trim() || t('factor.passkeyName'), currentPassword)
          notifyDone(t('factor.passkeyAdded'))
        } catch (error) {
          if (error instanceof ApiProblem) throw error
          if (isOwnAlready(error)) throw new ApiProblem(0, translate('factor.passkeyKnown'))
          if (!wasLeft(error)) throw new ApiProblem(0, translate('factor.passkeyFailed'))
        }
      }}
      onDone={onClose}
      onClose={onClose}
    >
      <TextInput
        label={t('factor.nameLabel')}
        description={t('factor.nameHint')}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </PasswordDialog>
  )
}
