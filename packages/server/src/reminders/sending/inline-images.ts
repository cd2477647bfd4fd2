import type { InlineImage } from '../../platform/mail-mime.ts'

// Only ours look like this: what others wrote has no quotation mark that is not escaped.
const DATA_IMAGE = /src="data:(image\/(?:png|jpeg));base64,([\w+/=]+)"/g

/**
 * The pictures of a message as parts of it: mail programs show those, and leave out what stands in the text or would
 * have to be fetched, which would tell when it was read.
 */
export function takeImages(html: string, messageId: string): { html: string; images: InlineImage[] } {
  const images: InlineImage[] = []
  const taken = html.replace(DATA_IMAGE, (_, contentType: string, content: string) => {
    const contentId = `image-${images.length + 1}.${messageId}`
    images.push({ contentId, contentType, content: Buffer.from(content, 'base64') })
    return `src="cid:${contentId}"`
  })
  return { html: taken, images }
}
