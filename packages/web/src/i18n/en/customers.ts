import type { customers as french } from '../fr/customers.ts'

export const customers: typeof french = {
  ageing: {
    'not-due': 'Not due',
    '1-30': '1 to 30 days',
    '31-60': '31 to 60 days',
    '61-90': '61 to 90 days',
    '90+': 'More than 90 days',
    'no-due-date': 'No due date',
    nothing: 'Nothing open',
  },
  kind: { business: 'Business', consumer: 'Consumer', public: 'Public body' },
}
