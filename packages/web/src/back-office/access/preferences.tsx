import { SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { chooseLanguage, type Language } from '../../i18n/language.ts'

export function LanguageChoice() {
  const { t, i18n } = useTranslation()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('frame.language')}
      value={i18n.language}
      onChange={(language) => void chooseLanguage(language as Language)}
      data={[
        { value: 'fr', label: 'Français' },
        { value: 'en', label: 'English' },
      ]}
    />
  )
}

function ThemeChoice() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('frame.theme')}
      value={colorScheme}
      onChange={(scheme) => setColorScheme(scheme as typeof colorScheme)}
      data={[
        { value: 'light', label: t('frame.light') },
        { value: 'dark', label: t('frame.dark') },
        { value: 'auto', label: t('frame.auto') },
      ]}
    />
  )
}

export function Preferences() {
  const { t } = useTranslation()
  return (
    <Stack gap="xs" px="sm" py={6}>
      <Text size="xs" c="dimmed">
        {t('frame.language')}
      </Text>
      <LanguageChoice />
      <Text size="xs" c="dimmed">
        {t('frame.theme')}
      </Text>
      <ThemeChoice />
    </Stack>
  )
}
