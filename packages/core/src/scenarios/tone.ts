/** From the preventive word to the formal notice. A closed list: each tone has its texts. */
export type Tone = 'friendly' | 'courteous' | 'firm' | 'final' | 'formal'

export const TONES: readonly Tone[] = ['friendly', 'courteous', 'firm', 'final', 'formal']
