import type { access as french } from '../fr/access.ts'

export const access: typeof french = {
  signIn: {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    forgotten:
      'Forgotten? An administrator gives you a new password with the command “recouvrance user reset-password”.',
  },
  setUp: {
    title: 'Welcome to Recouvrance',
    intro: 'Two minutes to begin: who are you, and to whom is money owed?',
    you: 'You',
    youHint: 'You will be the first administrator. Answers to your reminders come to your address.',
    name: 'First and last name',
    passwordHint: 'At least 12 characters. Four words of your choice make a good one.',
    passwordLength: '{{count}} of 12 characters',
    creditor: 'Your company',
    creditorHint: 'Its name and account will stand on the reminders.',
    creditorName: 'Company name',
    siren: 'SIREN',
    sirenHint: 'Nine digits, on your Kbis or your invoices.',
    iban: 'IBAN for payments',
    ibanHint: 'Your customers pay to it, by transfer or QR code: it stands on each reminder.',
    valid: 'Well formed',
    submit: 'Begin',
  },
  sessions: {
    title: 'Where I am signed in',
    hint: 'The devices on which you are signed in. End what you do not recognise.',
    current: 'This session',
    since: 'Since {{at}}',
    from: 'Address {{address}}',
    end: 'End it',
    endOf: 'End the session of {{browser}}, opened on {{at}}',
    unknownBrowser: 'Unknown browser',
    ended: 'The session has ended.',
  },
}
