import './access.css'
import { PasswordInput, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { passwordStrength, SHORTEST_PASSWORD } from './password-strength.ts'

type Props = {
  readonly label: string
  readonly value: string
  readonly refused: string | null
  readonly onChange: (value: string) => void
}

/** A password that is chosen now, and how good it is as one types. */
export function NewPasswordInput({ label, value, refused, onChange }: Props) {
  const { t } = useTranslation()
  const strength = passwordStrength(value)
  return (
    <Stack gap={6}>
      <PasswordInput
        label={label}
        description={t('password.hint')}
        required
        autoComplete="new-password"
        value={value}
        error={refused}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {value !== '' && (
        <div>
          <div className="strength" data-strength={strength} aria-hidden>
            <span />
            <span />
            <span />
            <span />
          </div>
          <Text size="xs" c="dimmed" aria-live="polite">
            {strength === 'short'
              ? t('password.length', { count: value.length, least: SHORTEST_PASSWORD })
              : t(`password.strength.${strength}`)}
          </Text>
        </div>
      )}
    </Stack>
  )
}
