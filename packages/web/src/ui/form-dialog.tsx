import { Button, Group, Modal, Stack } from '@mantine/core'
import { getHotkeyHandler } from '@mantine/hooks'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from './states.tsx'

type Props = {
  readonly title: string
  readonly submit: string
  readonly pending: boolean
  /** What was refused and stands at no field. */
  readonly error: unknown
  readonly ready?: boolean
  /** What it does cannot be undone. */
  readonly final?: boolean
  readonly size?: string
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A form in a window: sent with its button or Ctrl Enter, left with Escape; a click beside it loses nothing typed. */
export function FormDialog(props: Props) {
  const {
    title,
    submit,
    pending,
    error,
    ready = true,
    final,
    size = 'md',
    onSubmit,
    onClose,
    children,
  } = props
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('problem.close') }}
    >
      <form
        ref={form}
        onKeyDown={getHotkeyHandler([['mod+Enter', () => form.current?.requestSubmit()]])}
        onSubmit={(event) => {
          event.preventDefault()
          if (ready && !pending) onSubmit()
        }}
      >
        <Stack>
          {error ? <Problem error={error} /> : null}
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('form.cancel')}
            </Button>
            <Button type="submit" disabled={!ready} loading={pending} {...(final ? { color: 'red' } : {})}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
