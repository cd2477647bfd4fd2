import { describe, expect, it } from 'vitest'
import { Refusal } from '../refusal.ts'
import { asRole, databaseAddress } from './database-address.ts'

describe('the address of a database', () => {
  it.each([
    ['postgres://u:p@h:5432/d', 'postgres://u:p@h:5432/d'],
    ['postgresql://h/d?sslmode=require', 'postgresql://h/d?sslmode=require'],
    ['postgres://h/d?user=u&password=p&port=6000', 'postgres://u:p@h:6000/d'],
    ['postgres:///d?host=/run/pg', 'postgres://%2Frun%2Fpg/d'],
    ['postgres://u:p@/d?host=/run/pg', 'postgres://u:p@%2Frun%2Fpg/d'],
  ])('%s has user, host and database in their places', (text, address) => {
    expect(databaseAddress(text)).toBe(address)
  })

  it.each([
    'localhost:5432',
    'mysql://h/d',
    'postgres://h',
    'postgres://h/',
    'postgres:///d',
    'postgres://u:p@/d',
    'postgres://h:port/d',
    'nothing at all',
  ])('%s is refused without repeating it', (text) => {
    expect(() => databaseAddress(text)).toThrow(Refusal)
    expect(() => databaseAddress(text)).not.toThrow(text)
  })

  it('takes another role in every spelling', () => {
    expect(asRole(databaseAddress('postgres://owner:x@/d?host=/run/pg&user=owner'), 'd_app', 's/e')).toBe(
      'postgres://d_app:s%2Fe@%2Frun%2Fpg/d',
    )
  })
})
