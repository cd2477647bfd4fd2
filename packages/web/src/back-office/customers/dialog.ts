import { useQueryClient } from '@tanstack/react-query'
import { askAgain } from '../../api/ask-again.ts'

/** What every window about a customer is given. */
export type CustomerDialog = {
  readonly customerId: string
  /** Items that it is about, to begin with. */
  readonly itemIds?: readonly string[] | undefined
  readonly onClose: () => void
  /** Once it is done, after what it changed was asked for again. */
  readonly onDone?: () => void
}

/** What to do once a fact of the customer has changed: everything that may show it is asked for again. */
export function useCustomerChanged({
  onClose,
  onDone,
}: Pick<CustomerDialog, 'onClose' | 'onDone'>): () => Promise<void> {
  const queryClient = useQueryClient()
  return async () => {
    onClose()
    await askAgain(queryClient)
    onDone?.()
  }
}
