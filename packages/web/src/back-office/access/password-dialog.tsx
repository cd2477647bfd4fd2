import { PasswordInput, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../api/problem.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { accountQuery } from './factors.ts'
import { sessionQuery } from './session.ts'

type Props<Answer> = {
  readonly title: string
  readonly text: string
  readonly submit: string
  readonly hasPassword: boolean
  readonly final?: boolean
  readonly children?: ReactNode
  /** Empty for those who have no password here. */
  readonly run: (currentPassword: string) => Promise<Answer>
  readonly onDone: (answer: Answer) => void
  readonly onClose: () => void
}

/** Something that asks for one's password again: a screen left open does not lose an account. */
export function PasswordDialog<Answer>(props: Props<Answer>) {
  const { title, text, submit, hasPassword, final = false, children, run, onDone, onClose } = props
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [typed, setTyped] = useState('')
  const doing = useMutation({
    mutationFn: () => run(typed),
    onSuccess: async (answer) => {
      onDone(answer)
      await Promise.all([
        queryClient.invalidateQueries(accountQuery),
        queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }),
      ])
    },
  })
  const refused = doing.error instanceof ApiProblem ? doing.error.of('currentPassword') : null
  return (
    <FormDialog
      title={title}
      submit={submit}
      final={final}
      pending={doing.isPending}
      error={refused === null ? doing.error : null}
      ready={!hasPassword || typed !== ''}
      onSubmit={() => doing.mutate()}
      onClose={onClose}
    >
      <Text size="sm">{text}</Text>
      {children}
      {hasPassword && (
        <PasswordInput
          label={t('password.current')}
          required
          data-autofocus={children ? undefined : true}
          autoComplete="current-password"
          value={typed}
          error={refused}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  )
}
