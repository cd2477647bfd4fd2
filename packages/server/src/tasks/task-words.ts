import type { TaskKind } from '@recouvrance/core/scenarios/decision'
import type { SendingTaskKind } from './open-tasks.ts'

/** What kind of work a task is. */
export const TASK_WORDS: Readonly<
  Record<TaskKind | SendingTaskKind, { readonly fr: string; readonly en: string }>
> = {
  'fix-contact': { fr: 'contact à corriger', en: 'contact to mend' },
  'match-payments': { fr: 'règlements à rapprocher', en: 'payments to match' },
  'legal-review': { fr: 'examen juridique', en: 'legal review' },
  'broken-promise': { fr: 'promesse non tenue', en: 'broken promise' },
  'file-claim': { fr: 'créance à déclarer', en: 'claim to file' },
  call: { fr: 'appel à passer', en: 'call to make' },
  'do-step': { fr: 'étape à faire', en: 'step to do' },
  'verify-act': { fr: 'acte à vérifier', en: 'act to verify' },
  'check-sending': { fr: 'envoi à contrôler', en: 'sending to look at' },
}
