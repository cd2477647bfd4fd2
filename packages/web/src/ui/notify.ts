import type { NotificationData } from '@mantine/notifications'
import { sentenceOf } from '../api/problem.ts'
import { translate } from '../i18n/language.ts'

export function notifyDone(message: string, title?: string): void {
  show({
    message,
    ...(title === undefined ? {} : { title }),
    color: 'teal',
    closeButtonProps: { 'aria-label': translate('problem.close') },
  })
}

export function notifyProblem(error: unknown): void {
  show({
    title: translate('problem.title'),
    message: sentenceOf(error),
    color: 'red',
    autoClose: 10_000,
    closeButtonProps: { 'aria-label': translate('problem.close') },
  })
}

/** Loaded once the first screen stands: until then there is nothing to tell. */
function show(notice: NotificationData): void {
  import('@mantine/notifications').then(({ notifications }) => notifications.show(notice), console.error)
}
