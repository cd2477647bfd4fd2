import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { count, instant, size } from '../../i18n/formats.ts'
import { Choice } from '../../ui/choice.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { Loading, Problem } from '../../ui/states.tsx'
import { type Organisation, organisationQuery, timeZonesWith } from './organisation.ts'
import { SettingsFrame } from './settings-frame.tsx'

/** What the house is called, when its days begin, and where what it keeps lies. */
export function OrganisationPage() {
  const { t } = useTranslation()
  const found = useQuery(organisationQuery)
  return (
    <SettingsFrame title={t('settings.organisation.title')} intro={t('settings.organisation.intro')}>
      {found.isPending && <Loading rows={4} />}
      {found.isError && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.data && (
        <>
          <OrganisationForm organisation={found.data} />
          <WhereDataLie {...found.data} />
        </>
      )}
    </SettingsFrame>
  )
}

function OrganisationForm({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [name, setName] = useState(organisation.name)
  const [timeZone, setTimeZone] = useState(organisation.timeZone)
  const saving = useMutation({
    mutationFn: () => answerOf(api.PUT('/api/v1/organisation', { body: { name, timeZone } })),
    onSuccess: async () => {
      notifyDone(t('settings.organisation.saved'))
      // Its name and its days stand on every screen.
      await queryClient.invalidateQueries()
    },
  })
  const refused = saving.error instanceof ApiProblem ? saving.error.of('name') : null
  return (
    <form
      className="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <Stack p="md" gap="md">
        <div className="settings-form">
          <TextInput
            label={t('settings.organisation.name')}
            description={t('settings.organisation.nameHint')}
            value={name}
            error={refused}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Choice
            label={t('settings.organisation.timeZone')}
            description={t('settings.organisation.timeZoneHint')}
            value={timeZone}
            choices={timeZonesWith(organisation.timeZone).map((value) => ({ value, label: value }))}
            onChange={setTimeZone}
          />
        </div>
        {saving.isError && !refused && <Problem error={saving.error} />}
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {t('settings.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function WhereDataLie(organisation: Organisation) {
  const { t } = useTranslation()
  const { createdAt, customers, database, databaseBytes, dataFolder, version } = organisation
  const facts = [
    [t('settings.data.version'), version],
    [t('settings.data.database'), t(`settings.data.where.${database}`)],
    [t('settings.data.folder'), dataFolder],
    [t('settings.data.size'), size(databaseBytes)],
    [t('settings.data.customers'), count(customers)],
    [t('settings.data.since'), instant(createdAt)],
  ]
  return (
    <section className="card" aria-label={t('settings.data.title')}>
      <Stack p="md" gap="sm">
        <Title order={2} size="h4">
          {t('settings.data.title')}
        </Title>
        <dl className="settings-facts">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Text size="sm">
          {t('settings.data.backup')} <code>{BACKUP}</code>
        </Text>
        <Text size="sm" c="dimmed">
          {t('settings.data.backupHint')}
        </Text>
      </Stack>
    </section>
  )
}

const BACKUP = 'npm run recouvrance -- backup FILE'
