/** From the preventive word to the last letter before court. A closed list: each tone has its texts. */
export type Tone = 'friendly' | 'courteous' | 'firm' | 'formal' | 'final'

export const TONES: readonly Tone[] = ['friendly', 'courteous', 'firm', 'formal', 'final']
