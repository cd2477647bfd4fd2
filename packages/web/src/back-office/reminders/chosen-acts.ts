import type { Act } from './acts.ts'

/** What a person has ticked: whole channels, seen and unseen, and single acts. */
export type Chosen = { readonly channels: ReadonlySet<string>; readonly acts: ReadonlyMap<string, Act> }

export const NOTHING: Chosen = { channels: new Set(), acts: new Map() }

export function isChosen({ channels, acts }: Chosen, act: Act): boolean {
  return channels.has(act.channel.code) || acts.has(act.id)
}

/** A channel is taken whole, or left whole. */
export function toggleChannel({ channels, acts }: Chosen, code: string): Chosen {
  const others = new Map([...acts].filter(([, act]) => act.channel.code !== code))
  return { channels: channels.symmetricDifference(new Set([code])), acts: others }
}

/** One act is taken or left; left out of a whole channel, those that were seen beside it stay. */
export function toggleAct(chosen: Chosen, act: Act, seen: readonly Act[]): Chosen {
  const { code } = act.channel
  const acts = new Map(chosen.acts)
  if (chosen.channels.has(code)) {
    for (const other of seen) if (other.id !== act.id) acts.set(other.id, other)
    return { channels: chosen.channels.difference(new Set([code])), acts }
  }
  if (!acts.delete(act.id)) acts.set(act.id, act)
  return { channels: chosen.channels, acts }
}
