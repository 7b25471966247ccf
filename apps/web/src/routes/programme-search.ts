import type { FocusArea, Segment } from '@roundtable/contracts'

const kinds: readonly Segment[] = ['high-level', 'policy-statements', 'thematic']
const areas: readonly FocusArea[] = ['access', 'adoption', 'value', 'accelerate']

/** What of the programme is shown, as it stands in the address. */
export interface ProgrammeSearch {
  kind?: Segment
  focus?: FocusArea
  /** `off` hides the host's sessions. */
  host?: 'off'
}

/** Unknown words in an address are left out, never an error. */
export const programmeSearch = (search: Record<string, unknown>): ProgrammeSearch => {
  const kind = kinds.find((known) => known === search.kind)
  const focus = areas.find((known) => known === search.focus)
  return {
    ...(kind ? { kind } : {}),
    ...(focus ? { focus } : {}),
    ...(search.host === 'off' ? { host: 'off' as const } : {}),
  }
}
