import { useMediaQuery } from '@mantine/hooks'

/** Room for two things beside each other. */
export function useWide(): boolean {
  return useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false })
}
