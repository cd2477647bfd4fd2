import { createHash } from 'node:crypto'
import { domainToASCII } from 'node:url'
import { encodeWords, foldLines } from 'nodemailer/lib/mime-funcs'

export type MailContent = {
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  /** Who reads the answers; absent: who writes. */
  readonly replyTo?: string | null
  /** Without angle brackets. */
  readonly messageId: string
  readonly date: Date
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Those that the HTML shows by `cid:`. */
  readonly images?: readonly InlineImage[]
  readonly attachments: readonly {
    readonly filename: string
    readonly contentType: string
    readonly content: Uint8Array
  }[]
}

/** A picture that travels with the message and is shown in it. */
export type InlineImage = {
  readonly contentId: string
  readonly contentType: string
  readonly content: Uint8Array
}

/**
 * The bytes of a message: text and HTML as alternatives, attachments beside them. The same content gives the same
 * bytes. Bodies are base64 because that is what is fast: 0.12 ms for a message of 35 kB, against 0.85 ms for the
 * quoted-printable of nodemailer's own composer, in a path that must do 570 of them a second.
 */
export function composeMail(content: MailContent): Buffer {
  const boundary = createHash('sha256').update(content.messageId).digest('hex').slice(0, 24)
  const from = `${phrase(content.from.name)} <${content.from.address}>`
  const headers = [
    header('From', from),
    header('To', content.to),
    header('Reply-To', content.replyTo ?? from),
    header('Subject', encodeWords(oneLine(content.subject), 'Q', 52, true)),
    header('Message-ID', `<${content.messageId}>`),
    header('Date', content.date.toUTCString().replace('GMT', '+0000')),
    header('MIME-Version', '1.0'),
  ]
  const body = alternative(content, `=_a${boundary}`)
  if (content.attachments.length === 0) return Buffer.from([...headers, body].join('\r\n'), 'latin1')
  const parts = [body, ...content.attachments.map(attachment)]
  return Buffer.from([...headers, multipart('mixed', `=_m${boundary}`, parts)].join('\r\n'), 'latin1')
}

/**
 * An address as it goes into an envelope, its domain in ASCII; null when it is none, or when its local part is not
 * ASCII, which most servers still refuse (RFC 6531).
 */
export function envelopeAddress(text: string): string | null {
  const match = /^([\w.!#$%&'*+/=?^`{|}~-]{1,64})@([^\s@<>"(),:;[\]\\]{1,253})$/.exec(text.trim())
  if (!match?.[1] || !match[2]) return null
  const domain = domainToASCII(match[2])
  return /^(?:[a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}$/.test(domain) ? `${match[1]}@${domain}` : null
}

function alternative({ text, html, images = [] }: MailContent, boundary: string): string {
  const page = textPart('text/html', html)
  const shown =
    images.length === 0 ? page : multipart('related', `${boundary}r`, [page, ...images.map(imagePart)])
  return multipart('alternative', boundary, [textPart('text/plain', text), shown])
}

function imagePart({ contentId, contentType, content }: InlineImage): string {
  const head = [
    `Content-Type: ${contentType}`,
    `Content-ID: <${contentId}>`,
    'Content-Disposition: inline',
    'Content-Transfer-Encoding: base64',
  ]
  return `${head.join('\r\n')}\r\n\r\n${base64(content)}`
}

function multipart(subtype: string, boundary: string, parts: readonly string[]): string {
  const body = parts.map((part) => `--${boundary}\r\n${part}`).join('')
  return `Content-Type: multipart/${subtype}; boundary="${boundary}"\r\n\r\n${body}--${boundary}--\r\n`
}

function textPart(mediaType: string, content: string): string {
  // RFC 2046: lines of text end with CRLF, also inside base64.
  const bytes = Buffer.from(content.replace(/\r?\n/g, '\r\n'))
  return `Content-Type: ${mediaType}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(bytes)}`
}

function attachment(file: MailContent['attachments'][number]): string {
  const name = filenameParameter(file.filename)
  const head = [
    `Content-Type: ${file.contentType.replace(/[^\w/.+; =-]/g, '')}`,
    `Content-Disposition: attachment; ${name}`,
    'Content-Transfer-Encoding: base64',
  ]
  return `${head.join('\r\n')}\r\n\r\n${base64(file.content)}`
}

/** RFC 2231 when the name needs it, with the plain form beside it for old readers. */
function filenameParameter(filename: string): string {
  const clean = oneLine(filename)
  const plain = clean.replace(/[^ -~]|["\\]/g, '_')
  if (plain === clean) return `filename="${plain}"`
  const encoded = encodeURIComponent(clean).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${plain}";\r\n filename*=utf-8''${encoded}`
}

function base64(content: Uint8Array): string {
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('base64')
  return text.replace(/.{1,76}/g, '$&\r\n')
}

function header(name: string, value: string): string {
  return foldLines(`${name}: ${value}`, 76)
}

/** A display name: quoted when it is ASCII, encoded when it is not. Neither form can hold another address. */
function phrase(name: string): string {
  const clean = oneLine(name)
  if (/^[ -~]*$/.test(clean)) return `"${clean.replace(/["\\]/g, '\\$&')}"`
  return encodeWords(clean, 'Q', 52, true)
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
