import { lookup } from 'node:dns/promises'
import { type BlockList, isIP } from 'node:net'
import { isWithin, type MayReach, networksOf } from '../platform/mail-reach.ts'
import { Refusal } from '../refusal.ts'

/** Where no mail server is, and clouds keep their keys. */
const NEVER_MAIL = known([
  ...['0.0.0.0/8', '169.254.0.0/16', '100.100.100.200', '224.0.0.0/3'],
  ...['::', 'fe80::/10', 'ff00::/8', 'fd00:ec2::254'],
])

/**
 * Of this machine, of the networks behind it, and what leads there by another way (6to4, NAT64). An administrator of
 * one organisation could look around in them, port by port: who runs the installation says which of them may be used.
 */
const NOT_PUBLIC = known([
  ...['10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['::/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/32', '2001:db8::/32', '2002::/16'],
  ...['fc00::/7', 'fec0::/10'],
])

/** Those of the standards, and those that large providers offer where port 25 is closed. */
const MAIL_PORTS = [25, 26, 465, 587, 588, 2465, 2525, 2526, 2587]

/** @param networks those of `SMTP_NETWORKS` */
export function mayReachWith(networks: BlockList): MayReach {
  return (address, port) => {
    if (isWithin(NEVER_MAIL, address)) return false
    return isWithin(networks, address) || (!isWithin(NOT_PUBLIC, address) && MAIL_PORTS.includes(port))
  }
}

/**
 * Tells who sets a server what the connection would refuse later.
 * @param resolve asks the names of the network; a name that is not known yet may be set, and its test message says so
 * @throws Refusal when the host is, or leads to, an address where no mail server may be
 */
export async function refuseUnreachableHost(
  { host, port }: { readonly host: string; readonly port: number },
  networks: BlockList,
  resolve: (name: string) => Promise<readonly string[]> = addressesOf,
): Promise<void> {
  const addresses = isIP(host) ? [host] : await resolve(host)
  if (addresses.some((address) => isWithin(NEVER_MAIL, address)))
    throw refused(
      'host',
      'reserved-address',
      ['no mail server can be there', 'aucun serveur de messagerie ne peut être à cette adresse'],
      [
        `${host} leads to an address where no mail server can be. Give the name of your provider’s server.`,
        `${host} mène à une adresse où aucun serveur de messagerie ne peut être. Donnez le nom du serveur de votre fournisseur.`,
      ],
    )
  const foreign = addresses.filter((address) => !isWithin(networks, address))
  if (foreign.some((address) => isWithin(NOT_PUBLIC, address)))
    throw refused(
      'host',
      'private-address',
      [
        `the person who runs the installation allows it by SMTP_NETWORKS=${foreign.join(',')}`,
        `la personne qui gère l’installation le permet par SMTP_NETWORKS=${foreign.join(',')}`,
      ],
      [
        `${host} is on this machine or on a private network. The person who runs the installation allows it by SMTP_NETWORKS=${foreign.join(',')}.`,
        `${host} est sur cette machine ou sur un réseau privé. La personne qui gère l’installation le permet par SMTP_NETWORKS=${foreign.join(',')}.`,
      ],
    )
  if (MAIL_PORTS.includes(port) || (addresses.length > 0 && foreign.length === 0)) return
  const ports = MAIL_PORTS.join(', ')
  throw refused(
    'port',
    'not-for-mail',
    [`not a port for mail: ${ports}`, `pas un port de messagerie : ${ports}`],
    [
      `Mail servers listen on other ports: ${ports}.`,
      `Les serveurs de messagerie écoutent sur d’autres ports : ${ports}.`,
    ],
  )
}

type Words = readonly [en: string, fr: string]

function refused(
  path: 'host' | 'port',
  code: string,
  [message, fr]: Words,
  [title, titleFr]: Words,
): Refusal {
  return new Refusal('invalid-request', title, titleFr, [{ path, code, message, fr }])
}

function known(texts: readonly string[]): BlockList {
  const networks = networksOf(texts)
  if (!networks) throw new Error('one of these is no network')
  return networks
}

async function addressesOf(name: string): Promise<readonly string[]> {
  try {
    return (await lookup(name, { all: true })).map(({ address }) => address)
  } catch {
    return []
  }
}
