import { useSaid } from '../../ui/use-said.ts'
import type { DraftStep } from './draft.ts'

/** A step without a name goes by its key. */
export function useStepName(): (step: Pick<DraftStep, 'key' | 'name'>) => string {
  const said = useSaid()
  return ({ key, name }) => (name ? said(name) : key)
}
