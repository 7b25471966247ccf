/** Protocol rank orders speakers, highest first. */
export const protocolRanks = [
  'head-of-state',
  'head-of-government',
  'deputy-head',
  'minister',
  'vice-minister',
  'head-of-agency',
  'other',
] as const
export type ProtocolRank = (typeof protocolRanks)[number]

/** What a place in the order of speakers depends on. */
export interface ProtocolPlace {
  readonly rank: ProtocolRank
  /** When the floor was asked for; any number that grows with time, lower is earlier. */
  readonly requested: number
}

/** For sorting speakers: by rank, then in the order of their requests. */
export const byProtocol = (a: ProtocolPlace, b: ProtocolPlace): number =>
  protocolRanks.indexOf(a.rank) - protocolRanks.indexOf(b.rank) || a.requested - b.requested
