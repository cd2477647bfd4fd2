import { lookup } from 'node:dns'
import { BlockList, connect, isIP, type LookupFunction, type Socket } from 'node:net'

/** Whether a mail server may be at that address and port. */
export type MayReach = (address: string, port: number) => boolean

/**
 * Opens a connection and nowhere but to an address that may be reached. The name is looked up here, and what it leads
 * to is what is connected to: a name that led elsewhere when it was set, or leads elsewhere a moment later, gains
 * nothing.
 */
export async function connectWithin(
  mayReach: MayReach,
  { host, port, timeoutMs }: { host: string; port: number; timeoutMs: number },
): Promise<Socket> {
  if (isIP(host) && !mayReach(host, port)) throw notThere(host)
  const socket = connect({ host, port, lookup: lookupWithin(mayReach, port), autoSelectFamily: true })
  return new Promise((resolve, reject) => {
    socket.setTimeout(timeoutMs, () => socket.destroy(new Error(`${host} does not answer`)))
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.setTimeout(0)
      socket.off('error', reject)
      resolve(socket)
    })
  })
}

function lookupWithin(mayReach: MayReach, port: number): LookupFunction {
  return (name, options, done) =>
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '')
      const [first, ...others] = found.filter(({ address }) => mayReach(address, port))
      if (!first) return done(notThere(name), '')
      return options.all ? done(null, [first, ...others]) : done(null, first.address, first.family)
    })
}

function notThere(host: string): Error {
  return new Error(`${host} leads to an address where this installation lets no mail server be`)
}

/** Addresses and networks, such as `192.168.1.10` and `10.0.0.0/8`. @returns null when one of them is none */
export function networksOf(texts: readonly string[]): BlockList | null {
  const networks = new BlockList()
  for (const text of texts) {
    const [address = '', prefix] = text.split('/')
    const family = isIP(address)
    const most = family === 6 ? 128 : 32
    const bits = prefix === undefined ? most : Number(prefix)
    if (family === 0 || !/^\d{1,3}$/.test(prefix ?? '0') || bits > most) return null
    networks.addSubnet(address, bits, family === 6 ? 'ipv6' : 'ipv4')
  }
  return networks
}

/** An address of version 6 that carries one of version 4 is both. */
export function isWithin(networks: BlockList, address: string): boolean {
  return networks.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}
