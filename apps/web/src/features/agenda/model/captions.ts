import { t } from '@lingui/core/macro'
import type { Finding, FindingCode, FindingOf } from '@roundtable/scheduling'
import type { Names } from './sentences'

/** What a caption can be about: a field is painted for its place, so what holds in every place has none. */
type Captions = { [C in FindingCode]?: (f: FindingOf<C>, names: Names) => string }

const seats = (f: { capacity: number; expected: number }, names: Names): string => {
  const seats = names.figure(f.capacity)
  const expected = names.figure(f.expected)
  return t`${seats} seats, ${expected} expected`
}

const captions: Captions = {
  'host-meets': (f, names) => t`${names.body(f.bodyId)} meets`,
  'room-too-small': seats,
  'seats-wasted': seats,
  'no-pause': () => t`No pause`,
  'turnaround-short': () => t`Too little time to make the room ready`,
  'walking-time': () => t`Too little time to walk`,
  'walking-tight': () => t`Little time to walk`,
  'feature-missing': (f, names) => {
    const feature = names.feature(f.feature)
    return t`Lacks: ${feature}`
  },
  'language-not-carried': (f, names) => {
    const language = names.language(f.language)
    return t`No channel: ${language}`
  },
  'small-delegation': () => t`Small delegation`,
  'delegation-duty': () => t`Small delegation`,
  'focus-parallel': (f, names) => {
    const area = names.focusArea(f.focusArea)
    return t`${area} in parallel`
  },
  'focus-scattered': (f, names) => {
    const area = names.focusArea(f.focusArea)
    const rooms = names.figure(f.rooms)
    return t`${area} in ${rooms} rooms`
  },
  'interpretation-hours': (f) =>
    f.reason === 'late' ? t`Outside the interpreters’ hours` : t`Over three hours`,
  'published-moved': () => t`Not where the public has it`,
  'remote-hours': () => t`Night for a remote participant`,
  'through-break': () => t`Break of the house`,
  'idle-hours': (f, names) => {
    const length = names.length(f.minutes)
    return t`${length} of waiting`
  },
}

/** A few words for a painted field, where a sentence has no room; nothing for what needs one. */
export function captionOf(finding: Finding, names: Names): string | null {
  const say = captions[finding.code] as ((f: Finding, names: Names) => string) | undefined
  return say?.(finding, names) ?? null
}
