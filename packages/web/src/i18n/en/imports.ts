import type { imports as french } from '../fr/imports.ts'

export const imports: typeof french = {
  importing: {
    choose: 'Import a file',
    running: 'Reading {{file}}…',
    done: '{{file}} is imported',
    created_one: '{{formatted}} new item',
    created_other: '{{formatted}} new items',
    rejected_one: '{{formatted}} line refused, the report says why.',
    rejected_other: '{{formatted}} lines refused, the report says why.',
    rejectedFile: 'Download the refused lines',
  },
}
