import { Alert, Button, Group, Stack, Tabs, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { useMayWith } from '../access/session.ts'
import { type SourceHandle, SourceInput } from './source-input.tsx'
import { TemplatePreview } from './template-preview.tsx'
import { TemplateVersions } from './template-versions.tsx'
import { type Detail, placeOf, type Slot, type TemplateText } from './templates.ts'
import { usePreview } from './use-preview.ts'
import { VariableList } from './variable-list.tsx'

type Props = {
  readonly slot: Slot
  /** What one begins with. */
  readonly detail: Detail
  /** What leaves today; null: nothing is written for this tone. */
  readonly inForce: TemplateText | null
}

export function TemplateEditor({ slot, detail, inForce }: Props) {
  const mayManage = useMayWith()('manage')
  const [text, setText] = useState<TemplateText>({ subject: detail.subject, body: detail.body })
  const changed = inForce === null || text.subject !== inForce.subject || text.body !== inForce.body
  const preview = usePreview(slot, text, detail.medium)
  return (
    <div className="template-desk">
      <section className="card template-writing">
        <Writing
          slot={slot}
          detail={detail}
          text={text}
          changed={changed}
          mayManage={mayManage}
          problem={preview.error}
          onChange={setText}
        />
      </section>
      <section className="card template-shown">
        <TemplatePreview preview={preview} />
      </section>
    </div>
  )
}

type WritingProps = {
  readonly slot: Slot
  readonly detail: Detail
  readonly text: TemplateText
  readonly changed: boolean
  readonly mayManage: boolean
  readonly problem: unknown
  readonly onChange: (text: TemplateText) => void
}

function Writing({ slot, detail, text, changed, mayManage, problem, onChange }: WritingProps) {
  const { t } = useTranslation()
  const subject = useRef<SourceHandle>(null)
  const body = useRef<SourceHandle>(null)
  const [last, setLast] = useState<'subject' | 'body'>('body')
  const save = useSave(slot, text)
  const error = save.error ?? problem
  const place = error instanceof ApiProblem ? placeOf(error.fields[0]?.path ?? '') : null
  const lineOf = (part: 'subject' | 'body') => (place?.part === part ? place.line : null)
  return (
    <Stack p="md" gap="md">
      <SourceInput
        ref={subject}
        label={t('templates.subject')}
        value={text.subject}
        wrongLine={lineOf('subject')}
        readOnly={!mayManage}
        oneLine
        onFocus={() => setLast('subject')}
        onChange={(value) => onChange({ ...text, subject: value.replaceAll('\n', ' ') })}
      />
      <SourceInput
        ref={body}
        label={t('templates.body')}
        hint={t('templates.bodyHint')}
        value={text.body}
        wrongLine={lineOf('body')}
        readOnly={!mayManage}
        onFocus={() => setLast('body')}
        onChange={(value) => onChange({ ...text, body: value })}
      />
      {error instanceof ApiProblem && (
        <Alert color="red" variant="light" role="alert" title={t('templates.toMend')}>
          {place && place.part === 'body' && (
            <Button size="compact-xs" variant="default" mb={6} onClick={() => body.current?.goTo(place.line)}>
              {t('templates.goToLine', { line: place.line })}
            </Button>
          )}
          <Text size="sm">{error.fields[0]?.message ?? error.message}</Text>
        </Alert>
      )}
      {mayManage && (
        <Group>
          <Button disabled={!changed} loading={save.isPending} onClick={() => save.mutate()}>
            {t('templates.save')}
          </Button>
          {changed && detail.sha256 && (
            <Button
              variant="default"
              onClick={() => onChange({ subject: detail.subject, body: detail.body })}
            >
              {t('templates.undo')}
            </Button>
          )}
        </Group>
      )}
      <Tabs defaultValue="variables" keepMounted={false}>
        <Tabs.List>
          {mayManage && <Tabs.Tab value="variables">{t('templates.variables')}</Tabs.Tab>}
          <Tabs.Tab value="versions">{t('templates.versions')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="variables" pt="sm">
          <VariableList
            variables={detail.variables}
            language={slot.language}
            onInsert={(name) => (last === 'subject' ? subject : body).current?.insert(`{{ ${name} }}`)}
          />
        </Tabs.Panel>
        <Tabs.Panel value="versions" pt="sm">
          <TemplateVersions slot={slot} detail={detail} onTake={onChange} />
        </Tabs.Panel>
      </Tabs>
      <Leaving blocked={mayManage && changed && !save.isSuccess && text.body !== detail.body} />
    </Stack>
  )
}

function useSave(slot: Slot, text: TemplateText) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () =>
      answerOf(api.PUT('/api/v1/templates/{key}/{language}/{tone}', { params: { path: slot }, body: text })),
    onSuccess: async ({ version }) => {
      notifyDone(t('templates.saved', { version }))
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['template'] }),
        queryClient.invalidateQueries({ queryKey: ['templates'] }),
      ])
    },
  })
}

/** What was written and not saved is not lost by a click. */
function Leaving({ blocked }: { readonly blocked: boolean }) {
  const { t } = useTranslation()
  const blocker = useBlocker({
    shouldBlockFn: () => blocked,
    enableBeforeUnload: blocked,
    withResolver: true,
  })
  return (
    <Confirm
      opened={blocker.status === 'blocked'}
      title={t('templates.leave')}
      text={t('templates.leaveHint')}
      action={t('templates.leaveAnyway')}
      pending={false}
      error={null}
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    />
  )
}
