import './templates.css'
import { Badge, Button, Group, Stack, Tabs, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { LANGUAGES, type Language } from '@recouvrance/core/language/language'
import { TONES, type Tone } from '@recouvrance/core/scenarios/tone'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../i18n/language.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { useMayWith } from '../access/session.ts'
import { NewTemplate } from './new-template.tsx'
import { keysOf, type Listed, templatesQuery } from './templates.ts'
import { useKeyName } from './use-key-name.ts'

/** Every text that leaves, by what it is for and how hard it sounds. */
export function TemplatesPage() {
  const { t } = useTranslation()
  const mayManage = useMayWith()('manage')
  const [adding, add] = useDisclosure()
  const [language, setLanguage] = useState<Language>(currentLanguage())
  const templates = useQuery(templatesQuery)
  return (
    <Stack gap="md" maw={1200} mx="auto">
      <Group justify="space-between" align="flex-end">
        <Stack gap={4}>
          <Title order={1} size="h2">
            {t('templates.title')}
          </Title>
          <Text c="dimmed">{t(mayManage ? 'templates.intro' : 'templates.introReader')}</Text>
        </Stack>
        {mayManage && (
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={add.open}>
            {t('templates.add')}
          </Button>
        )}
      </Group>
      <Tabs
        value={language}
        keepMounted={false}
        onChange={(next) => setLanguage(LANGUAGES.find((known) => known === next) ?? 'fr')}
      >
        <Tabs.List aria-label={t('templates.language')}>
          {LANGUAGES.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`templates.languages.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={language} pt="md">
          {templates.isPending && <Loading rows={7} height={52} />}
          {templates.isError && <Problem error={templates.error} retry={() => void templates.refetch()} />}
          {templates.data && <Matrix templates={templates.data.templates} language={language} />}
        </Tabs.Panel>
      </Tabs>
      {adding && <NewTemplate language={language} onClose={add.close} />}
    </Stack>
  )
}

type MatrixProps = { readonly templates: readonly Listed[]; readonly language: Language }

function Matrix({ templates, language }: MatrixProps) {
  const { t } = useTranslation()
  const nameOf = useKeyName()
  const written = templates.filter((one) => one.language === language)
  return (
    <table className="card template-matrix">
      <thead>
        <tr>
          <th scope="col">{t('templates.use')}</th>
          {TONES.map((tone) => (
            <th key={tone} scope="col">
              {t(`templates.tones.${tone}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keysOf(templates).map((key) => (
          <tr key={key}>
            <th scope="row">{nameOf(key)}</th>
            {TONES.map((tone) => (
              <td key={tone}>
                <Cell
                  name={nameOf(key)}
                  slot={{ key, language, tone }}
                  found={written.find((one) => one.key === key && one.tone === tone)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = {
  readonly name: string
  readonly slot: { readonly key: string; readonly language: Language; readonly tone: Tone }
  readonly found: Listed | undefined
}

function Cell({ name, slot, found }: CellProps) {
  const { t } = useTranslation()
  const mayManage = useMayWith()('manage')
  const tone = t(`templates.tones.${slot.tone}`)
  if (!found && !mayManage) return <span className="template-none" />
  return (
    <Link
      to="/modeles/$key/$language/$tone"
      params={slot}
      className={found ? 'template-cell' : 'template-cell template-none'}
    >
      <span className="visually-hidden">{`${name}, `}</span>
      <span className="template-tone">{`${tone} `}</span>
      {found?.source === 'own' && (
        <Badge variant="light">{t('templates.version', { version: found.version ?? 1 })}</Badge>
      )}
      {found?.source === 'shipped' && <span>{t('templates.shipped')}</span>}
      {!found && <span>{t('templates.write')}</span>}
    </Link>
  )
}
