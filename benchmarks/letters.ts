import { setImmediate as turn } from 'node:timers/promises'
import { buildMessageModel } from '@recouvrance/core/reminders/message-model'
import { openCompiler, PDF_STANDARD } from '../packages/server/src/platform/pdf.ts'
import { inOrganisation, type Tx } from '../packages/server/src/platform/postgres.ts'
import { loadEmailLayout } from '../packages/server/src/reminders/rendering/email-layout.ts'
import { letterDataOf } from '../packages/server/src/reminders/rendering/letter-data.ts'
import { loadMessageFacts, messageInputOf } from '../packages/server/src/reminders/rendering/load-messages.ts'
import { renderDocument } from '../packages/server/src/reminders/rendering/render-document.ts'
import { letterSource } from '../packages/server/src/reminders/rendering/render-letter.ts'
import { claimActs } from '../packages/server/src/reminders/sending/claim-acts.ts'
import { momentOf, rehearsalOf } from '../packages/server/src/reminders/sending/sending-moment.ts'
import { chooseTemplate } from '../packages/server/src/reminders/templates/choose-template.ts'
import { loadTemplates } from '../packages/server/src/reminders/templates/load-templates.ts'
import { type BenchDatabase, withBenchDatabase } from './bench-database.ts'
import { loadApprovedActs, SENDING_DAY } from './debtors.ts'
import { type BenchResult, peakMb, result, timed } from './measure.ts'

/**
 * Distinct letters of three invoices, as they are made for the post: each planned again, gated, rendered as archivable
 * PDF, looked at and archived; against Typst alone compiling the same documents, whose data was prepared before.
 * @param size letters
 */
export async function lettersBenchmark(size: number): Promise<BenchResult> {
  return withBenchDatabase(async (database) => {
    await loadApprovedActs(database, size, { channel: 'letter', template: 'letter' })
    let made = 0
    const seconds = await timed(async () => {
      made = await makeAll(database)
    })
    if (made !== size) throw new Error(`${made} of ${size} letters were made`)
    const rssMb = peakMb()
    const documents = await inOrganisation(database.pool, database.organisationId, dataOfLetters)
    const floor = await timed(() => compileBare(letterSource(), documents))
    return result('letters', size, seconds, floor, { perSecond: Math.round(size / seconds), rssMb })
  })
}

async function makeAll({ pool, organisationId }: BenchDatabase): Promise<number> {
  const templates = await inOrganisation(pool, organisationId, loadTemplates)
  const layout = await loadEmailLayout()
  const moment = momentOf(SENDING_DAY, 'Europe/Paris', new Date(), rehearsalOf(SENDING_DAY))
  let [after, made] = [0, 0]
  for (;;) {
    const batch = await inOrganisation(pool, organisationId, (tx) =>
      claimActs(tx, {
        organisationId,
        timeZone: 'Europe/Paris',
        actor: 'bench',
        claimedBy: 'bench',
        moment,
        templates,
        layout,
        channels: ['letter'],
        evenWaiting: true,
        after,
        limit: 100,
      }),
    )
    if (!batch) return made
    after = batch.last
    made += batch.byHand.length
  }
}

/** What Typst is given for each of the letters that were made. */
async function dataOfLetters(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('act')
    .select(['id', 'creditor_id as creditor', 'customer_id as customer'])
    .select(['item_ids as items', 'item_amounts as amounts'])
    .orderBy('id')
    .execute()
  const subjects = rows.map(({ creditor, customer, items }) => ({
    creditorId: creditor,
    customerId: customer,
    itemIds: items,
    tone: 'courteous',
  }))
  const facts = await loadMessageFacts(tx, subjects, SENDING_DAY)
  const templates = await loadTemplates(tx)
  const template = chooseTemplate(templates, { key: 'letter', language: 'fr', tone: 'courteous' })
  return rows.map(({ id, creditor, customer, items, amounts }) => {
    const subject = {
      creditorId: creditor,
      customerId: customer,
      currency: 'EUR',
      stepKey: 'reminder',
      tone: 'courteous',
      items: items.map((itemId, index) => ({
        itemId,
        section: 'demanded',
        amountMinor: amounts[index] ?? 0,
      })),
    }
    const wanted = { medium: 'letter', date: SENDING_DAY, contact: null, reference: `REL-${id}` } as const
    const model = buildMessageModel(messageInputOf(subject, facts, wanted))
    return JSON.stringify(letterDataOf(model, renderDocument(model, template), null))
  })
}

async function compileBare(source: string, documents: readonly string[]): Promise<void> {
  const compiler = openCompiler()
  for (const [index, data] of documents.entries()) {
    const { result } = compiler.compile({ mainFileContent: source, inputs: { data } })
    if (result === null) throw new Error('Typst refused a document')
    compiler.pdf(result, { pdfStandard: PDF_STANDARD })
    // As whoever makes thousands must, or Typst keeps all of them.
    if (index % 20 === 0) compiler.evictCache(2)
    await turn()
  }
}
