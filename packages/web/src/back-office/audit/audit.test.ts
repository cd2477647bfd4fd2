import { expect, it } from 'vitest'
import { type AuditEntry, byDay, exportAddress } from './audit.ts'
import { auditFilterOf } from './audit-filter.ts'

it('an address narrows the trail by what is known, and by nothing else', () => {
  expect(auditFilterOf({ q: 'martin', from: '2026-11-01', to: 'tomorrow', sort: 'x', actor: 7 })).toEqual({
    q: 'martin',
    from: '2026-11-01',
  })
  expect(auditFilterOf({ q: '', action: 'act.sent' })).toEqual({ action: 'act.sent' })
})

it('entries stand below their day, in the order given', () => {
  const entry = (sequence: number, at: string) => ({ sequence, at }) as AuditEntry
  const noon = (day: string) => new Date(`${day}T12:00`).toISOString()
  const groups = byDay([
    entry(3, noon('2026-11-02')),
    entry(2, noon('2026-11-02')),
    entry(1, noon('2026-11-01')),
  ])
  expect(groups.map(({ day, entries }) => [day, entries.map(({ sequence }) => sequence)])).toEqual([
    ['2026-11-02', [3, 2]],
    ['2026-11-01', [1]],
  ])
})

it('the file holds what the list shows', () => {
  expect(exportAddress({ q: 'a & b', from: '2026-11-01' }, 'fr')).toBe(
    '/api/v1/audit/export?q=a+%26+b&from=2026-11-01&language=fr',
  )
})
