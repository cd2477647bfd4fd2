import { Container, Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import mark from '../../ui/mark.svg'
import { LanguageChoice } from './preferences.tsx'

type Props = { readonly title: string; readonly size?: number; readonly children: ReactNode }

/** What stands around the pages for those who are not in yet. */
export function OutsidePage({ title, size = 420, children }: Props) {
  const { t } = useTranslation()
  return (
    <Container component="main" size={size} py={{ base: 'lg', sm: 64 }}>
      <Stack gap="lg">
        <Group justify="space-between">
          <Group gap="xs">
            <img src={mark} width={32} height={32} alt="" />
            <Text fw={700} size="lg">
              {t('frame.brand')}
            </Text>
          </Group>
          <LanguageChoice />
        </Group>
        <Stack className="card" p={{ base: 'md', sm: 'xl' }} gap="lg">
          <Title order={1} size="h2">
            {title}
          </Title>
          {children}
        </Stack>
      </Stack>
    </Container>
  )
}
