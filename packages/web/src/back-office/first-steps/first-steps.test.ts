import { expect, it } from 'vitest'
import { type FirstSteps, nextStep } from './first-steps.ts'

const NOTHING: FirstSteps = {
  creditor: { key: 'principal', complete: false },
  waitingFiles: false,
  items: false,
  contacts: false,
  prepared: false,
  approved: false,
  mailServer: true,
  sendingStartedAt: null,
  demonstration: false,
  done: false,
}

it('each fact leads to the next step, and the last to none', () => {
  const facts: Partial<FirstSteps>[] = [
    { creditor: { key: 'principal', complete: true } },
    { waitingFiles: true },
    { items: true },
    { contacts: true },
    { prepared: true },
    { approved: true },
    { sendingStartedAt: '2026-06-15T08:00:00Z' },
  ]
  const reached = facts.map((_, at) => nextStep(Object.assign({}, NOTHING, ...facts.slice(0, at + 1))))
  expect(nextStep(NOTHING)).toBe('creditor')
  expect(reached).toEqual(['data', 'report', 'owed', 'scenario', 'start', 'start', null])
})

it('a step that was left is found again, whatever was done after it', () => {
  const skipped = { ...NOTHING, creditor: { key: 'principal', complete: true }, items: true, prepared: true }
  expect(nextStep(skipped)).toBe('owed')
})
