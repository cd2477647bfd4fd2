import { createHash } from 'node:crypto'
import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { noCreditor } from './creditor-id-of.ts'
import { lockCreditor, writeLogo } from './creditors.queries.ts'
import { imageFacts } from './image-facts.ts'

/** A logo of 60 by 16 mm at 300 points an inch is a tenth of it; every letter holds a copy. */
const MOST_BYTES = 300_000
const MOST_PIXELS = 4_000

export type Logo = {
  readonly content: Buffer
  /** What it shows, for who does not see it. */
  readonly alt: string
}

/**
 * Puts a logo on the letters of a creditor, or takes it away: null.
 * @throws Refusal when it is no PNG or JPEG of a size that can be printed
 */
export async function setLogo(tx: Tx, actor: string, key: string, logo: Logo | null): Promise<void> {
  const creditor = await lockCreditor(tx, key)
  if (!creditor) throw noCreditor(key)
  if (logo === null) {
    await writeLogo(tx, creditor.id, null)
    await appendAudit(tx, actor, [
      { action: 'creditor.logo-removed', subject: `creditor:${key}`, detail: {} },
    ])
    return
  }
  const { content, alt } = logo
  const facts = content.length > MOST_BYTES ? null : imageFacts(content)
  if (!facts || facts.width < 1 || facts.height < 1 || Math.max(facts.width, facts.height) > MOST_PIXELS)
    throw unusableLogo()
  const sha256 = createHash('sha256').update(content).digest()
  await writeLogo(tx, creditor.id, { sha256, mediaType: facts.mediaType, content, alt })
  await appendAudit(tx, actor, [
    {
      action: 'creditor.logo-changed',
      subject: `creditor:${key}`,
      detail: { sha256: sha256.toString('hex'), mediaType: facts.mediaType, bytes: content.length },
    },
  ])
}

function unusableLogo(): Refusal {
  return new Refusal(
    'invalid-request',
    'This file cannot be a logo: give a PNG or JPEG image of at most 300 kB and 4,000 pixels a side.',
    'Ce fichier ne peut pas servir de logo : donnez une image PNG ou JPEG de 300 ko et 4 000 pixels de côté au plus.',
    [
      {
        path: 'content',
        code: 'image',
        message: 'PNG or JPEG, 300 kB at most',
        fr: 'PNG ou JPEG, 300 ko au plus',
      },
    ],
  )
}
