/**
 * From the softest to the hardest. `friendly`: before or just after the due date. `formal`: the formal notice (mise en
 * demeure). `final`: the last courteous letter before the file is handed over.
 */
export const TONES = ['friendly', 'courteous', 'firm', 'formal', 'final'] as const

export type Tone = (typeof TONES)[number]

export function isTone(text: string): text is Tone {
  return TONES.some((tone) => tone === text)
}
