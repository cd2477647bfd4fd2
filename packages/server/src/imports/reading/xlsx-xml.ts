import { SaxesParser } from 'saxes'
import type { Entry } from 'yauzl'
import { workbookDamaged } from './file-refusals.ts'
import type { Archive } from './xlsx-archive.ts'

export type XmlHandlers = {
  /** @param name without its prefix */
  readonly onOpen?: (name: string, attributes: Readonly<Record<string, string>>) => void
  /** Text comes in pieces. */
  readonly onText?: (text: string) => void
  readonly onClose?: (name: string) => void
}

/**
 * Reads a part of a workbook as a stream: yields after each chunk, when the handlers have been called for it. Only the
 * five entities of XML are known; a document type, which could define others, is refused.
 * @throws FileRefusal when it is not well-formed
 */
export async function* xmlChunks(
  archive: Archive,
  entry: Entry,
  limitBytes: number,
  handlers: XmlHandlers,
): AsyncGenerator<void> {
  const parser = new SaxesParser()
  const { onOpen, onText, onClose } = handlers
  parser.on('error', (error) => {
    throw workbookDamaged(error.message.slice(0, 120))
  })
  parser.on('doctype', () => {
    throw workbookDamaged('DOCTYPE')
  })
  if (onOpen) parser.on('opentag', ({ name, attributes }) => onOpen(localName(name), attributes))
  if (onText) parser.on('text', onText)
  if (onClose) parser.on('closetag', ({ name }) => onClose(localName(name)))
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of archive.read(entry, limitBytes)) {
    parser.write(decoder.decode(chunk, { stream: true }))
    yield
  }
  parser.write(decoder.decode())
  parser.close()
  yield
}

/** The same for a part that is small. */
export async function readXml(
  archive: Archive,
  part: string,
  limitBytes: number,
  handlers: XmlHandlers,
): Promise<void> {
  const entry = archive.entries.get(part)
  if (!entry) throw workbookDamaged(part)
  for await (const _ of xmlChunks(archive, entry, limitBytes, handlers));
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
