/** One package of a package-lock.json, as far as it matters here. */
type LockedPackage = {
  version?: string
  optional?: boolean
  dev?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

export type LockFile = { packages: Record<string, LockedPackage> }

type Platform = { os: string[]; cpu: string[]; libc?: string[] }

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openbsd', 'openharmony', 'sunos', 'win32']
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64']

/** The lock with an entry for each optional platform package that it names but does not hold, and their names. */
export function withPlatformPackages(lock: LockFile): { lock: LockFile; added: string[] } {
  const packages = { ...lock.packages }
  const present = new Set(Object.keys(packages).map(nameAt))
  const added: string[] = []
  for (const parent of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const platform = platformOf(name)
      if (present.has(name) || platform === undefined || !/^\d/.test(version)) continue
      present.add(name)
      added.push(name)
      const { os, cpu, libc } = platform
      const dev = parent.dev ? { dev: true } : {}
      packages[`node_modules/${name}`] = {
        version,
        cpu,
        ...dev,
        ...(libc ? { libc } : {}),
        optional: true,
        os,
      }
    }
  }
  const sorted = Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { lock: { ...lock, packages: Object.fromEntries(sorted) }, added }
}

/** System, processor and C library that a name such as `@x/y-linux-arm64-musl` says the package is built for. */
export function platformOf(name: string): Platform | undefined {
  const words = name.split(/[-/]/)
  const os = SYSTEMS.find((system) => words.includes(system))
  const cpu = PROCESSORS.find((processor) => words.includes(processor))
  if (os === undefined || cpu === undefined) return undefined
  const last = words.at(-1) ?? ''
  if (os !== 'linux' || !/^(musl|gnu)/.test(last)) return { os: [os], cpu: [cpu] }
  return { os: [os], cpu: [cpu], libc: [last.startsWith('musl') ? 'musl' : 'glibc'] }
}

function nameAt(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}
