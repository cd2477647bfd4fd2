import { Notifications } from '@mantine/notifications'

/** Where `notify.ts` tells what was done, or was not. */
export function Notices() {
  return <Notifications position="top-right" />
}
