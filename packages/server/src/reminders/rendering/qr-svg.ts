import { create } from 'qrcode'

/**
 * A QR code as an SVG of one path: horizontal runs of dark modules, with the four modules of quiet zone that the
 * standard asks for (ISO/IEC 18004). Level M, as the EPC guideline wants. The package's own SVG draws each module with
 * strokes; this one is a third of the size and stays sharp at any zoom.
 */
export function qrSvg(payload: string): string {
  const { modules } = create(payload, { errorCorrectionLevel: 'M' })
  const { size } = modules
  let path = ''
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; ) {
      let end = x
      while (end < size && modules.get(y, end) !== 0) end += 1
      if (end > x) path += `M${x + QUIET} ${y + QUIET}h${end - x}v1h-${end - x}z`
      x = end + 1
    }
  }
  const side = size + 2 * QUIET
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="${path}"/></svg>`
}

const QUIET = 4
