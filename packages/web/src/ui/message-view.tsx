import { useEffect, useRef } from 'react'

// What a message is made of. Anything else, whatever brought it there, is left out.
const ELEMENTS =
  'A B BLOCKQUOTE BR DIV EM H1 H2 H3 HR I IMG LI OL P SPAN STRONG TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  )
const ATTRIBUTES =
  'align alt border cellpadding cellspacing class colspan dir height href lang role rowspan scope width'.split(
    ' ',
  )

type Props = { readonly html: string; readonly title: string }

/**
 * A message as its reader sees it, apart from the styles of the page. Its own styles are set one by one: the policy of
 * the page takes none that stand in markup.
 */
export function MessageView({ html, title }: Props) {
  const host = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!host.current) return
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' })
    const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
    // It is read aloud in its own language.
    host.current.lang = page.documentElement.lang
    root.adoptedStyleSheets = [sheetOf(html)]
    root.replaceChildren(...copies(page.body))
  }, [html])
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll without a mouse too.
  return <section ref={host} className="message-view" tabIndex={0} aria-label={title} />
}

const STYLE_ELEMENT = /<style[^>]*>([\s\S]*?)<\/style>/gi

function sheetOf(html: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync([...html.matchAll(STYLE_ELEMENT)].map(([, css = '']) => css).join('\n'))
  // It stands on white paper, whatever the theme of the page.
  for (let index = sheet.cssRules.length - 1; index >= 0; index -= 1) {
    const rule = sheet.cssRules[index]
    if (rule instanceof CSSMediaRule && rule.conditionText.includes('prefers-color-scheme'))
      sheet.deleteRule(index)
  }
  return sheet
}

/** Already reading markup with styles in it is reported as a breach of the policy: they wait under another name. */
function withoutStyles(html: string): string {
  return html
    .replace(STYLE_ELEMENT, '')
    .replace(/<[^>]+>/g, (tag) => tag.replace(/\sstyle=/gi, ' data-style='))
}

function copies(parent: Node): Node[] {
  return [...parent.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? '')]
    if (!(node instanceof HTMLElement)) return []
    if (!ELEMENTS.includes(node.tagName)) return copies(node)
    return [copyOf(node)]
  })
}

function copyOf(element: HTMLElement): HTMLElement {
  const copy = document.createElement(element.tagName)
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name)
    if (value !== null && !(name === 'href' && !/^(https:|mailto:|tel:)/i.test(value)))
      copy.setAttribute(name, value)
  }
  const source = element.getAttribute('src')
  // A picture that had to be fetched would tell others that the message was looked at.
  if (source !== null && /^data:image\/(png|jpeg);base64,/.test(source)) copy.setAttribute('src', source)
  if (element.tagName === 'A') {
    copy.setAttribute('target', '_blank')
    copy.setAttribute('rel', 'noreferrer')
  }
  copy.style.cssText = element.dataset.style ?? ''
  copy.append(...copies(element))
  return copy
}
