import { simpleParser } from 'mailparser'

/** An archived e-mail as the page that its reader sees, with its images inside of it; plain text where it has no page. */
export async function pageOfMail(raw: Uint8Array): Promise<{ mediaType: string; content: Uint8Array }> {
  const { html, text } = await simpleParser(Buffer.from(raw))
  return html
    ? { mediaType: 'text/html; charset=utf-8', content: Buffer.from(html) }
    : { mediaType: 'text/plain; charset=utf-8', content: Buffer.from(text ?? '') }
}
