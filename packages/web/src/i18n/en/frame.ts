import type { frame as french } from '../fr/frame.ts'

export const frame: typeof french = {
  frame: {
    brand: 'Recouvrance',
    portfolio: 'Portfolio',
    departures: 'Today’s departures',
    audit: 'Audit trail',
    more: 'More',
    skip: 'Skip to content',
    navigation: 'Main navigation',
    account: 'Account of {{name}}',
    ownAccount: 'My account',
    cancel: 'Cancel',
    copy: 'Copy',
    copied: 'Copied',
    signOut: 'Sign out',
    language: 'Language',
    theme: 'Appearance',
    light: 'Light',
    dark: 'Dark',
    auto: 'As the system',
    role: {
      administrator: 'Administrator',
      manager: 'Manager',
      collector: 'Collector',
      reader: 'Reader',
    },
    reader: 'Your role lets you look, not act.',
  },
  problem: {
    title: 'That did not work',
    unknown: 'Something went wrong. Try again; if it goes on, look at the server’s log.',
    unreachable: 'The server does not answer. Check that it is running and that you are on the network.',
    again: 'Try again',
    notFound: 'There is no such page',
    notFoundHint: 'The address may be incomplete, or what it led to is gone.',
    notYourRole: 'This page is for other roles',
    notYourRoleHint:
      'Your role, “{{role}}”, does not give access to it. If you need it, ask an administrator of your organisation to change your role.',
    home: 'Go to the portfolio',
    close: 'Close',
  },
}
