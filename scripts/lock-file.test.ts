import { expect, test } from 'vitest'
import { platformOf, withPlatformPackages } from './lock-file.ts'

test('a platform package that the lock names but does not hold is added with its system and processor', () => {
  const tool = { version: '2.0.0', dev: true, optionalDependencies: { '@x/tool-linux-arm64-musl': '2.0.0' } }
  const { lock, added } = withPlatformPackages({ packages: { 'node_modules/tool': tool } })
  expect(added).toEqual(['@x/tool-linux-arm64-musl'])
  expect(lock.packages['node_modules/@x/tool-linux-arm64-musl']).toEqual({
    version: '2.0.0',
    cpu: ['arm64'],
    dev: true,
    libc: ['musl'],
    optional: true,
    os: ['linux'],
  })
})

test('what the lock holds already, and an optional package that is for no platform, stay as they are', () => {
  const packages = {
    'node_modules/tool': { optionalDependencies: { 'tool-win32-x64': '1.0.0', colours: '1.0.0' } },
    'node_modules/tool-win32-x64': { version: '1.0.0' },
  }
  expect(withPlatformPackages({ packages })).toEqual({ lock: { packages }, added: [] })
})

test.each([
  ['@x/binding-linux-x64-gnu', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }],
  ['@x/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
  ['@x/binding-win32-arm64-msvc', { os: ['win32'], cpu: ['arm64'] }],
  ['@x/cli-linux-x64', { os: ['linux'], cpu: ['x64'] }],
  ['supports-color', undefined],
])('%s', (name, platform) => {
  expect(platformOf(name)).toEqual(platform)
})
