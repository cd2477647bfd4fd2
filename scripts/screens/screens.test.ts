import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { SCREENS } from './screens.ts'

const ROUTES = join(import.meta.dirname, '../../packages/web/src/back-office/routes.tsx')

/** Leads elsewhere, shows nothing. */
const REDIRECTS = ['/']

it('every address of the back office is drawn for the documentation', () => {
  const source = readFileSync(ROUTES, 'utf8')
  const paths = [...source.matchAll(/^ {2}path: '([^']+)',$/gm)].map(([, path]) => path)
  expect(paths.length).toBeGreaterThan(3)
  const drawn = new Set(SCREENS.map(({ path }) => path))
  expect(paths.filter((path) => !drawn.has(path ?? '') && !REDIRECTS.includes(path ?? ''))).toEqual([])
})

it('no two screens are drawn into the same file', () => {
  const names = SCREENS.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
