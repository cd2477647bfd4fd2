import { Anchor, Button, FileButton, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { count } from '../../i18n/formats.ts'
import { notifyDone } from '../../ui/notify.ts'
import { Problem } from '../../ui/states.tsx'

/** The export of an accounting program, read as it is; what it could not use is said and can be downloaded. */
export function ImportFile() {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const reading = useMutation({
    mutationFn: upload,
    onSuccess: async (report, file) => {
      const created = { count: report.created, formatted: count(report.created) }
      notifyDone(t('importing.created', created), t('importing.done', { file: file.name }))
      if (report.rejected === 0) await queryClient.invalidateQueries()
    },
  })
  const { data: report } = reading
  return (
    <Stack align="center" gap="sm">
      <FileButton accept=".txt,.csv,.tsv,.xlsx,.xls" onChange={(file) => file && reading.mutate(file)}>
        {(props) => (
          <Button {...props} loading={reading.isPending}>
            {t('importing.choose')}
          </Button>
        )}
      </FileButton>
      {reading.isPending && (
        <Text size="sm" c="dimmed" aria-live="polite">
          {t('importing.running', { file: reading.variables.name })}
        </Text>
      )}
      {reading.isError && <Problem error={reading.error} />}
      {report && report.rejected > 0 && (
        <Stack gap={4} align="center">
          <Text size="sm">
            {t('importing.rejected', { count: report.rejected, formatted: count(report.rejected) })}
          </Text>
          <Anchor size="sm" href={`/api/v1/imports/${report.importId}/rejected`} download>
            {t('importing.rejectedFile')}
          </Anchor>
          <Button variant="default" onClick={() => void queryClient.invalidateQueries()}>
            {t('portfolio.showEverybody')}
          </Button>
        </Stack>
      )}
    </Stack>
  )
}

/** Sent as a form: the document describes what becomes of it once the file is stored. */
async function upload(file: File) {
  const form = new FormData()
  form.append('file', file)
  return answerOf(
    api.POST('/api/v1/imports', {
      body: { file: { name: file.name, sha256: '' }, dryRun: 'false', complete: 'false', extract: 'false' },
      bodySerializer: () => form,
    }),
  )
}
