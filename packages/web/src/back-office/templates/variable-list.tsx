import { Stack, Text, TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSaid } from '../../ui/use-said.ts'
import type { Detail } from './templates.ts'

type Props = {
  readonly variables: Detail['variables']
  /** Of the text, and so of the examples. */
  readonly language: string
  readonly onInsert: (name: string) => void
}

/** What a text may say, with what it means and an example; a click puts it where the caret is. */
export function VariableList({ variables, language, onInsert }: Props) {
  const { t } = useTranslation()
  const said = useSaid()
  const [wanted, setWanted] = useState('')
  const words = wanted.trim().toLocaleLowerCase()
  const found = variables.filter((one) => `${one.name} ${said(one)}`.toLocaleLowerCase().includes(words))
  return (
    <Stack gap="xs">
      <TextInput
        type="search"
        size="sm"
        label={t('templates.findVariable')}
        description={t('templates.variableHint')}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      {found.length === 0 && <Text c="dimmed">{t('templates.noVariable')}</Text>}
      <ul className="variable-list">
        {found.map((variable) => (
          <li key={variable.name}>
            <UnstyledButton className="variable" onClick={() => onInsert(variable.name)}>
              <code>{variable.name}</code>
              <Text span size="sm">
                {said(variable)}
              </Text>
              {variable.example !== null && (
                <Text span size="sm" c="dimmed" lang={language}>
                  {variable.example}
                </Text>
              )}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Stack>
  )
}
