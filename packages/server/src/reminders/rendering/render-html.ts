import { type ItemTable, type ItemTableRow, itemTableOf } from '@recouvrance/core/reminders/item-table'
import type { MessageModel } from '@recouvrance/core/reminders/message-model'
import { paymentBlockOf } from '@recouvrance/core/reminders/payment-block'
import { escapeHtml } from './escape-html.ts'
import type { Block, Inline } from './message-document.ts'

// Styles stand on the elements: several mail programs drop the style sheet. Classes serve small and dark screens.
const CELL = 'padding:7px 8px;border-bottom:1px solid #e1e6eb;font-size:14px;line-height:20px;'
const HEAD = `${CELL}text-align:left;font-weight:600;color:#52606d;border-bottom:2px solid #cbd2d9;`
const END = 'text-align:right;white-space:nowrap;'
const NUMERIC = `${END}font-variant-numeric:tabular-nums;`

/** The HTML of a document, for the body of an e-mail or of a page. All user data is escaped here. */
export function renderHtml(blocks: readonly Block[], model: MessageModel): string {
  return blocks.map((block) => blockHtml(block, model)).join('')
}

function blockHtml(block: Block, model: MessageModel): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="margin:0 0 16px;">${inlineHtml(block.content)}</p>`
    case 'heading':
      return `<h2 style="margin:20px 0 8px;font-size:16px;line-height:24px;">${inlineHtml(block.content)}</h2>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      const items = block.items.map((item) => `<li style="margin:0 0 6px;">${listItemHtml(item, model)}</li>`)
      return `<${tag} style="margin:0 0 16px;padding:0 0 0 22px;">${items.join('')}</${tag}>`
    }
    case 'quote':
      return `<blockquote style="margin:0 0 16px;padding:0 0 0 14px;border-left:3px solid #cbd2d9;">${renderHtml(block.blocks, model)}</blockquote>`
    case 'items':
      return itemTableHtml(itemTableOf(model))
    case 'payment':
      return paymentHtml(model)
  }
}

/** The usual item is one paragraph: without its own margins. */
function listItemHtml(item: readonly Block[], model: MessageModel): string {
  const [only] = item
  return item.length === 1 && only?.kind === 'paragraph' ? inlineHtml(only.content) : renderHtml(item, model)
}

function inlineHtml(inlines: readonly Inline[]): string {
  return inlines.map(oneInlineHtml).join('')
}

function oneInlineHtml(inline: Inline): string {
  if (typeof inline === 'string') return escapeHtml(inline)
  switch (inline.kind) {
    case 'break':
      return '<br>'
    case 'strong':
      return `<strong>${inlineHtml(inline.content)}</strong>`
    case 'emphasis':
      return `<em>${inlineHtml(inline.content)}</em>`
    case 'link':
      return `<a href="${escapeHtml(inline.href)}">${inlineHtml(inline.content)}</a>`
  }
}

function itemTableHtml(table: ItemTable): string {
  const [number, issued, due, late, amount] = table.columns.map(escapeHtml)
  const head = [
    `<th scope="col" style="${HEAD}">${number}</th>`,
    `<th scope="col" class="rv-wide" style="${HEAD}">${issued}</th>`,
    `<th scope="col" style="${HEAD}">${due}</th>`,
    `<th scope="col" style="${HEAD}${END}">${late}</th>`,
    `<th scope="col" style="${HEAD}${END}">${amount}</th>`,
  ].join('')
  const bodies = table.sections.map((section) => {
    const title =
      section.title === null
        ? ''
        : `<tr><th scope="rowgroup" colspan="4" style="${CELL}text-align:left;padding-top:14px;font-weight:600;">${escapeHtml(section.title)}</th>${wideCell(CELL)}</tr>`
    const subtotal =
      section.subtotal === null
        ? ''
        : `<tr>${wideCell(CELL)}<th scope="row" colspan="3" style="${CELL}text-align:right;font-weight:400;">${escapeHtml(section.subtotal.label)}</th><td style="${CELL}${NUMERIC}">${escapeHtml(section.subtotal.amount)}</td></tr>`
    return `<tbody>${title}${section.rows.map(rowHtml).join('')}${subtotal}</tbody>`
  })
  return [
    '<table class="rv-items" width="100%" cellpadding="0" cellspacing="0" style="width:100%;border-collapse:collapse;margin:4px 0 20px;">',
    `<caption style="text-align:left;padding:0 8px 6px;font-weight:600;font-size:15px;">${escapeHtml(table.caption)}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    ...bodies,
    `<tfoot>${totalHtml(table.toPay, 'font-weight:700;font-size:16px;')}${table.listed === null ? '' : totalHtml(table.listed, 'font-weight:400;')}</tfoot>`,
    '</table>',
  ].join('')
}

function totalHtml(total: { readonly label: string; readonly amount: string }, weight: string): string {
  return `<tr>${wideCell(`${CELL}border-bottom:0;`)}<th scope="row" colspan="3" style="${CELL}text-align:right;border-bottom:0;${weight}">${escapeHtml(total.label)}</th><td style="${CELL}${NUMERIC}border-bottom:0;${weight}">${escapeHtml(total.amount)}</td></tr>`
}

/** Fills the issue-date column, which narrow screens hide: a span of five would bring it back. */
function wideCell(style: string): string {
  return `<td class="rv-wide" style="${style}"></td>`
}

function rowHtml(row: ItemTableRow): string {
  const edge = row.note === null ? CELL : CELL.replace('1px solid #e1e6eb', '0')
  const note =
    row.note === null
      ? ''
      : `<tr><td colspan="4" class="rv-muted" style="${CELL}padding-top:0;font-size:13px;color:#52606d;">${escapeHtml(row.note)}</td>${wideCell(CELL)}</tr>`
  return [
    `<tr><th scope="row" style="${edge}text-align:left;font-weight:400;">${escapeHtml(row.number)}</th>`,
    `<td class="rv-wide" style="${edge}white-space:nowrap;">${escapeHtml(row.issuedOn)}</td>`,
    `<td style="${edge}white-space:nowrap;">${escapeHtml(row.dueOn)}</td>`,
    `<td style="${edge}${END}">${escapeHtml(row.late)}</td>`,
    `<td style="${edge}${NUMERIC}">${escapeHtml(row.amount)}</td></tr>`,
    note,
  ].join('')
}

/**
 * How to pay, as text that can be selected and copied. No QR code: who reads on a telephone cannot scan its screen,
 * mail programs do not show SVG, and a picture per message would cost more time than everything else.
 */
function paymentHtml(model: MessageModel): string {
  const block = paymentBlockOf(model)
  const rows = block.rows.map(
    ([label, value]) =>
      `<tr><th scope="row" style="padding:3px 16px 3px 0;text-align:left;font-weight:400;white-space:nowrap;font-size:14px;line-height:20px;" width="1%">${escapeHtml(label)}</th><td style="padding:3px 0;font-weight:600;font-size:14px;line-height:20px;">${escapeHtml(value)}</td></tr>`,
  )
  return [
    '<div class="rv-box" style="background:#f3f6f9;border-radius:6px;padding:14px 16px;margin:0 0 20px;">',
    `<table class="rv-pay" cellpadding="0" cellspacing="0" style="border-collapse:collapse;"><caption style="text-align:left;padding:0 0 6px;font-weight:600;font-size:15px;white-space:nowrap;">${escapeHtml(block.title)}</caption>`,
    `<tbody>${rows.join('')}</tbody></table></div>`,
  ].join('')
}
