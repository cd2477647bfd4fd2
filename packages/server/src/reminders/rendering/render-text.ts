import { type ItemTable, type ItemTableRow, itemTableOf } from '@recouvrance/core/reminders/item-table'
import { labelsOf, type MessageLabels } from '@recouvrance/core/reminders/message-labels'
import type { MessageModel } from '@recouvrance/core/reminders/message-model'
import { paymentBlockOf } from '@recouvrance/core/reminders/payment-block'
import type { Block, Inline } from './message-document.ts'

/** The plain text of a document: lines that read well aloud, no drawing with characters. */
export function renderText(blocks: readonly Block[], model: MessageModel): string {
  return blocks.map((block) => blockText(block, model)).join('\n\n')
}

/** The creditor's name and signatory below the text, as every medium signs. */
export function signatureText(model: MessageModel): string {
  const { signatory, name, phone, email } = model.creditor
  const contact = [phone, email].filter((part) => part !== null).join(' – ')
  return [signatory.name, signatory.capacity, name, contact].filter((line) => line !== '').join('\n')
}

/** Who writes, as the law wants it on business papers (C. com. R123-237). */
export function legalIdentityOf(model: MessageModel): string {
  const { creditor, customer } = model
  const labels = labelsOf(customer.language)
  return [
    [creditor.name, creditor.legalForm].filter((part) => part !== null).join(', '),
    creditor.address.lines.join(', '),
    creditor.siren === null
      ? null
      : `${labels.siren}\u00a0${creditor.siren.replace(/(\d{3})(?=\d)/g, '$1\u00a0')}`,
    creditor.register,
    creditor.vatNumber === null ? null : `${labels.vat}\u00a0${creditor.vatNumber}`,
  ]
    .filter((part) => part !== null && part !== '')
    .join(' – ')
}

function blockText(block: Block, model: MessageModel): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content)
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.ordered ? `${index + 1}. ` : '- '
          return mark + renderText(item, model).replaceAll('\n', `\n${' '.repeat(mark.length)}`)
        })
        .join('\n')
    case 'quote':
      return renderText(block.blocks, model).replace(/^/gm, '> ')
    case 'items':
      return itemTableText(itemTableOf(model), labelsOf(model.customer.language))
    case 'payment':
      return paymentText(model)
  }
}

/** The words of a line, without its marks; a link that hides its address shows it. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline
      if (inline.kind === 'break') return '\n'
      const text = inlineText(inline.content)
      if (inline.kind !== 'link') return text
      const address = inline.href.replace(/^(?:mailto|tel):/i, '')
      return address === text ? text : `${text} (${address})`
    })
    .join('')
}

function itemTableText(table: ItemTable, labels: MessageLabels): string {
  const sections = table.sections.map((section) =>
    [
      ...(section.title === null ? [] : [`${section.title}`]),
      ...section.rows.map((row) => rowText(row, labels)),
      ...(section.subtotal === null
        ? []
        : [`  ${section.subtotal.label}${labels.colon}${section.subtotal.amount}`]),
    ].join('\n'),
  )
  const totals = [...table.parts, table.toPay, ...(table.listed === null ? [] : [table.listed])]
  const lines = totals.map(({ label, amount }) => `${label}${labels.colon}${amount}`)
  return [...sections, lines.join('\n')].join('\n\n')
}

function rowText(row: ItemTableRow, labels: MessageLabels): string {
  const dates = [
    row.issuedOn === '–' ? '' : `, ${row.issuedOn}`,
    row.dueOn === '–' ? '' : `, ${labels.dueOn} ${row.dueOn}`,
    row.late === '–' ? '' : ` (${row.late} ${labels.lateSuffix})`,
  ].join('')
  const line = `- ${row.number}${dates}${labels.colon}${row.amount}`
  return row.note === null ? line : `${line}\n  ${row.note}`
}

function paymentText(model: MessageModel): string {
  const block = paymentBlockOf(model)
  const { colon } = labelsOf(model.customer.language)
  return [block.title, ...block.rows.map(([label, value]) => `  ${label}${colon}${value}`)].join('\n')
}
