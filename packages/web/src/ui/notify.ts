import { notifications } from '@mantine/notifications'
import { sentenceOf } from '../api/problem.ts'
import { translate } from '../i18n/language.ts'

export function notifyDone(message: string, title?: string): void {
  notifications.show({
    message,
    ...(title === undefined ? {} : { title }),
    color: 'teal',
    closeButtonProps: { 'aria-label': translate('problem.close') },
  })
}

export function notifyProblem(error: unknown): void {
  notifications.show({
    title: translate('problem.title'),
    message: sentenceOf(error),
    color: 'red',
    autoClose: 10_000,
    closeButtonProps: { 'aria-label': translate('problem.close') },
  })
}
