import { Refusal } from '../refusal.ts'

/**
 * The address of a PostgreSQL database in its one usual form: user, host and database in their places, a socket
 * folder as an encoded host. Other spellings that the driver reads (`?host=`, `?user=`) would win over the role that
 * we put in, and the application would silently work as the owner, past row-level security.
 * @throws Refusal when it is not the address of a PostgreSQL database
 */
export function databaseAddress(text: string): string {
  const url = parse(text)
  const { searchParams } = url
  const host = searchParams.get('host')
  if (url.hostname === '' && host) url.host = encodeURIComponent(host)
  for (const [name, place] of [
    ['user', 'username'],
    ['password', 'password'],
    ['port', 'port'],
  ] as const) {
    const value = searchParams.get(name)
    if (value) url[place] = value
  }
  for (const name of ['host', 'user', 'password', 'port']) searchParams.delete(name)
  if (url.hostname === '' || url.pathname.length < 2) throw notAnAddress()
  return url.href
}

/** The same database, as another role. */
export function asRole(address: string, role: string, password: string): string {
  const url = new URL(address)
  url.username = encodeURIComponent(role)
  url.password = encodeURIComponent(password)
  return url.href
}

function parse(text: string): URL {
  try {
    // "user@/database?host=" has no host, which the standard for addresses refuses.
    const url = new URL(text.replace('@/', `@${encodeURIComponent(hostParameter(text))}/`))
    if (/^postgres(ql)?:$/.test(url.protocol)) return url
  } catch {
    // Answered below: the parser's own message repeats the address, and with it the password.
  }
  throw notAnAddress()
}

function hostParameter(text: string): string {
  return new URLSearchParams(text.split('?')[1] ?? '').get('host') ?? ''
}

function notAnAddress(): Refusal {
  return new Refusal(
    'invalid-request',
    'DATABASE_URL must be the address of a PostgreSQL database, such as postgres://user:password@host:5432/recouvrance.',
    'DATABASE_URL doit être l’adresse d’une base PostgreSQL, par exemple postgres://utilisateur:motdepasse@hote:5432/recouvrance.',
  )
}
