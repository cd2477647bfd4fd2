/**
 * Adds to package-lock.json the platform packages that npm left out of it.
 *
 * npm writes an optional package into the lock only when the registry that it asked serves it. A mirror that lacks
 * the builds for other systems therefore gives a lock that `npm ci` refuses everywhere ("Missing: … from lock file").
 * The entry written here carries version, system and processor, which is all that `npm ci` needs to pass over it, or
 * to fetch it on the system that it was made for. Run it after `npm install`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { withPlatformPackages } from './lock-file.ts'

const path = new URL('../package-lock.json', import.meta.url)
const text = readFileSync(path, 'utf8')
const { lock, added } = withPlatformPackages(JSON.parse(text))
if (added.length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length === 0 ? 'package-lock.json is complete' : `added ${added.join(', ')}`)
