import { Container, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import mark from '../../ui/mark.svg'
import { LanguageChoice } from '../access/preferences.tsx'
import { useUser } from '../access/session.ts'
import { Frame } from '../frame.tsx'
import { CalculatorPage } from './calculator-page.tsx'

/** The calculators store nothing and name nobody: a link to one opens for a lawyer or a debtor too. */
export function OpenCalculatorPage() {
  const { t } = useTranslation()
  if (useUser())
    return (
      <Frame>
        <CalculatorPage />
      </Frame>
    )
  return (
    <Container component="main" size="lg" py="lg">
      <Stack gap="lg">
        <Group justify="space-between">
          <Group gap="xs">
            <img src={mark} width={26} height={26} alt="" />
            <Text fw={700}>{t('frame.brand')}</Text>
          </Group>
          <LanguageChoice />
        </Group>
        <CalculatorPage />
      </Stack>
    </Container>
  )
}
