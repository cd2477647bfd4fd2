import { useLocation } from '@tanstack/react-router'

/** What stands after # in the address of a mailed link: no server and no other site is ever told of it. */
export function useLinkToken(): string {
  return useLocation({ select: ({ hash }) => hash })
}
