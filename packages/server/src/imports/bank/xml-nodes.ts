import { SaxesParser } from 'saxes'
import { xmlBroken, xmlDoctype, xmlTextTooLong, xmlTooDeep } from './bank-refusals.ts'

/** A part of an XML document that is small enough to be held. Names are without their prefixes. */
export type XmlNode = {
  readonly name: string
  readonly line: number
  readonly attributes: Readonly<Record<string, string>>
  text: string
  readonly children: XmlNode[]
}

export type XmlHandlers = {
  /** @param path names from the root, this element last */
  readonly onOpen: (
    path: readonly string[],
    line: number,
    attributes: Readonly<Record<string, string>>,
  ) => void
  /** @returns true: what it holds is done with and is forgotten */
  readonly onClose: (path: readonly string[], node: XmlNode) => boolean
}

const MAX_DEPTH = 40
const MAX_TEXT = 64 * 1024
const PIECE = 64 * 1024

/**
 * Reads XML that comes in pieces. Of entities only the five of XML are known, a document type is refused: nothing
 * expands and nothing outside is read.
 */
export function xmlNodes({ onOpen, onClose }: XmlHandlers) {
  const parser = new SaxesParser()
  const path: string[] = []
  const open: XmlNode[] = []
  let sinceEvent = 0
  parser.on('error', (error) => {
    throw xmlBroken(parser.line, error.message.replace(/^\d+:\d+: /, '').slice(0, 120))
  })
  parser.on('doctype', () => {
    throw xmlDoctype(parser.line)
  })
  parser.on('opentag', ({ name, attributes }) => {
    sinceEvent = 0
    if (path.length >= MAX_DEPTH) throw xmlTooDeep(parser.line, MAX_DEPTH)
    path.push(localName(name))
    open.push({ name: localName(name), line: parser.line, attributes, text: '', children: [] })
    onOpen(path, parser.line, attributes)
  })
  const addText = (text: string): void => {
    const node = open.at(-1)
    if (!node) return
    if (node.text.length + text.length > MAX_TEXT) throw xmlTextTooLong(parser.line)
    node.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    sinceEvent = 0
    const node = open.pop()
    if (node && !onClose(path, node)) open.at(-1)?.children.push(node)
    path.pop()
  })
  return {
    push(text: string): void {
      for (let at = 0; at < text.length; at += PIECE) {
        const piece = text.slice(at, at + PIECE)
        // Between two tags the parser holds everything itself.
        sinceEvent += piece.length
        if (sinceEvent > MAX_TEXT + PIECE) throw xmlTextTooLong(parser.line)
        parser.write(piece)
      }
    },
    end(): void {
      parser.close()
    },
  }
}

export function child(node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined {
  let at = node
  for (const name of names) at = at?.children.find((one) => one.name === name)
  return at
}

export function children(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((one) => one.name === name) ?? []
}

/** Text of the element at a path below, '' when there is none. */
export function textAt(node: XmlNode | undefined, ...names: readonly string[]): string {
  return child(node, ...names)?.text.trim() ?? ''
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
