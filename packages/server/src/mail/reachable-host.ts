import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import { Refusal } from '../refusal.ts'

/**
 * Where no mail server is and clouds keep their keys: link-local and reserved addresses. Private networks and this
 * machine itself are legitimate, for the relay of the house is often there.
 */
const NEVER_MAIL = new BlockList()
NEVER_MAIL.addSubnet('0.0.0.0', 8)
NEVER_MAIL.addSubnet('169.254.0.0', 16)
NEVER_MAIL.addSubnet('100.100.100.200', 32)
NEVER_MAIL.addSubnet('224.0.0.0', 3)
NEVER_MAIL.addAddress('::', 'ipv6')
NEVER_MAIL.addSubnet('fe80::', 10, 'ipv6')
NEVER_MAIL.addSubnet('ff00::', 8, 'ipv6')
NEVER_MAIL.addAddress('fd00:ec2::254', 'ipv6')

/**
 * @param resolve asks the names of the network; a name that is not known yet may be set, and its test message says so
 * @throws Refusal when the host is, or leads to, an address where no mail server can be
 */
export async function refuseUnreachableHost(
  host: string,
  resolve: (name: string) => Promise<readonly string[]> = addressesOf,
): Promise<void> {
  const addresses = isIP(host) ? [host] : await resolve(host)
  if (!addresses.some(isNeverMail)) return
  throw new Refusal(
    'invalid-request',
    `${host} leads to an address where no mail server can be. Give the name of your provider’s server.`,
    `${host} mène à une adresse où aucun serveur de messagerie ne peut être. Donnez le nom du serveur de votre fournisseur.`,
    [
      {
        path: 'host',
        code: 'reserved-address',
        message: 'no mail server can be there',
        fr: 'aucun serveur de messagerie ne peut être à cette adresse',
      },
    ],
  )
}

function isNeverMail(address: string): boolean {
  return NEVER_MAIL.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

async function addressesOf(name: string): Promise<readonly string[]> {
  try {
    return (await lookup(name, { all: true })).map(({ address }) => address)
  } catch {
    return []
  }
}
