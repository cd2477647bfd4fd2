import { expect, test } from 'vitest'
import { ACT_STATUSES, ACT_TRIGGERS, nextStatus, statusAfter, statusesBefore } from './act-life.ts'

// Every state and every trigger, in order: '.' means that it cannot happen.
const TABLE = `
             approve  undo     claim    release  send  refuse  bounce   deliver    interrupt  find-unsent  cancel
  planned    approved .        .        .        .     .       .        .          .          .            cancelled
  approved   .        planned  claimed  .        .     .       .        .          .          .            cancelled
  claimed    .        .        .        approved sent  failed  bounced  .          to-verify  .            cancelled
  sent       .        .        .        .        .     .       bounced  delivered  .          .            .
  delivered  .        .        .        .        .     .       .        .          .          .            .
  failed     .        .        .        .        .     .       .        .          .          .            .
  bounced    .        .        .        .        .     .       .        .          .          .            .
  cancelled  .        .        .        .        .     .       .        .          .          .            .
  to-verify  .        .        .        .        sent  failed  bounced  .          .          approved     .
`
const [header = [], ...rows] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

test('the table names every state and every trigger', () => {
  expect(header).toEqual(ACT_TRIGGERS)
  expect(rows.map(([status]) => status)).toEqual(ACT_STATUSES)
})

test.each(
  ACT_STATUSES.flatMap((status, row) =>
    ACT_TRIGGERS.map((trigger, column) => ({ status, trigger, after: rows[row]?.[column + 1] })),
  ),
)('$status, $trigger -> $after', ({ status, trigger, after }) => {
  expect(nextStatus(status, trigger) ?? '.').toBe(after)
})

test.each(ACT_TRIGGERS)('%s leads to one state, wherever it comes from', (trigger) => {
  const before = statusesBefore(trigger)
  expect(before.length).toBeGreaterThan(0)
  for (const status of before) expect(nextStatus(status, trigger)).toBe(statusAfter(trigger))
})

test('nothing that may have left is claimed again without a person', () => {
  for (const status of ACT_STATUSES) {
    if (status !== 'approved') expect(nextStatus(status, 'claim')).toBeNull()
  }
  expect(nextStatus('to-verify', 'release')).toBeNull()
})
