import { appendAudit } from '../../audit/append-audit.ts'
import type { Tx } from '../../platform/postgres.ts'
import { Refusal } from '../../refusal.ts'
import { checkTemplate } from './check-template.ts'
import { ownTemplate, slotName } from './load-templates.ts'
import {
  type MessageTemplate,
  type TemplateContent,
  type TemplateSlot,
  templateOf,
} from './message-template.ts'
import { loadShippedTemplates } from './shipped-templates.ts'
import { insertTemplate, lockTemplate, type TemplateRow, templateVersions } from './templates.queries.ts'

/**
 * Puts a text in force as a new version; earlier versions stay readable, and what left keeps its own archived text.
 * @returns the version in force; the one before when nothing changes
 * @throws Refusal `invalid-template` when the text cannot make a message
 */
export async function saveTemplate(tx: Tx, actor: string, content: TemplateContent): Promise<number> {
  const template = templateOf(content)
  await checkTemplate(template)
  await lockTemplate(tx, template)
  const [newest] = await templateVersions(tx, template)
  const current = newest ? ownTemplate(newest) : null
  if (newest && current?.version === template.version) return newest.version
  return insertVersion(tx, actor, template, newest, template)
}

/**
 * Puts an earlier version in force again, or the shipped text, as a new version.
 * @throws Refusal when there is no such version
 */
export async function revertTemplate(
  tx: Tx,
  actor: string,
  slot: TemplateSlot,
  to: number | 'shipped',
): Promise<number> {
  await lockTemplate(tx, slot)
  const versions = await templateVersions(tx, slot)
  const [newest] = versions
  if (to === 'shipped') {
    if (!newest || !shippedTemplate(slot)) throw noVersion(slot, to)
    if (newest.subject === null) return newest.version
    return insertVersion(tx, actor, slot, newest, null)
  }
  const wanted = versions.find(({ version }) => version === to)
  const template = wanted ? ownTemplate(wanted) : null
  if (!template) throw noVersion(slot, to)
  // What a message must say may have grown since that version was written.
  await checkTemplate(template)
  return insertVersion(tx, actor, slot, newest, template)
}

async function insertVersion(
  tx: Tx,
  actor: string,
  slot: TemplateSlot,
  newest: TemplateRow | undefined,
  template: MessageTemplate | null,
): Promise<number> {
  const version = (newest?.version ?? 0) + 1
  const { subject = null, body = null } = template ?? {}
  await insertTemplate(tx, actor, slot, { version, subject, body })
  await appendAudit(tx, actor, [
    {
      action: template ? 'template.saved' : 'template.shipped-again',
      subject: `template:${slotName(slot)}`,
      detail: { version, sha256: template?.version ?? null },
    },
  ])
  return version
}

export function shippedTemplate(slot: TemplateSlot): MessageTemplate | undefined {
  return loadShippedTemplates().find((template) => slotName(template) === slotName(slot))
}

function noVersion(slot: TemplateSlot, to: number | 'shipped'): Refusal {
  const name = slotName(slot)
  return to === 'shipped'
    ? new Refusal(
        'not-allowed-now',
        `The template "${name}" cannot go back to a shipped text: it has none, or follows it already.`,
        `Le modèle « ${name} » ne peut pas revenir au texte d’origine : il n’en a pas, ou le suit déjà.`,
      )
    : new Refusal(
        'not-found',
        `The template "${name}" has no version ${to} with a text.`,
        `Le modèle « ${name} » n’a pas de version ${to} avec un texte.`,
      )
}
