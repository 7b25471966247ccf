import { t } from '@lingui/core/macro'
import type { Coverage, CoverageDimension, CrossRow, Gap, Share } from '@roundtable/domain'
import { goalName, type CoverageNames } from './coverage-names'

/** One value of a dimension, as picture and table show it. */
export interface Line {
  readonly key: string | number
  /** As within a sentence. */
  readonly name: string
  /** As it stands alone, where that is more than the name. */
  readonly title?: string
  readonly share: Share<unknown>
  /** One per focus area; null where the area is not tied to it. Empty where the dimension is not crossed. */
  readonly cells: readonly (Share<unknown> | null)[]
}

/** What the numbers of a section count first: sessions about something, or people from somewhere. */
export type Counted = 'sessions' | 'people'

export interface Section {
  readonly dimension: CoverageDimension
  readonly title: string
  readonly counted: Counted
  readonly lines: readonly Line[]
}

export const countOf = (share: Share<unknown>, counted: Counted): number =>
  counted === 'sessions' ? share.sessionIds.length : share.personIds.length

/** With nobody in it and no session about it. */
export const isGap = (share: Share<unknown>): boolean => share.sessionIds.length === 0

function linesOf<Key extends string | number>(
  shares: readonly Share<Key>[],
  name: (key: Key) => string,
  across: readonly CrossRow<Key>[] = [],
): Line[] {
  return shares.map((share, i) => ({
    key: share.key,
    name: name(share.key),
    share,
    cells: across.map((row) => row.cells[i]!),
  }))
}

/** The page from top to bottom. Within one focus area there is nothing to compare and to cross. */
export function sectionsOf(
  { dimensions: d, across: a }: Coverage,
  names: CoverageNames,
  crossed: boolean,
): Section[] {
  const cross = <Rows>(rows: Rows): Rows | undefined => (crossed ? rows : undefined)
  const areas: Section = {
    dimension: 'focusArea',
    title: t`Focus areas`,
    counted: 'sessions',
    lines: linesOf(d.focusArea, names.focusArea),
  }
  return [
    ...(crossed ? [areas] : []),
    {
      dimension: 'priority',
      title: t`Thematic priorities of ITU-D`,
      counted: 'sessions',
      lines: linesOf(d.priority, names.priority, cross(a.priority)),
    },
    {
      dimension: 'stakeholderGroup',
      title: t`Stakeholder groups`,
      counted: 'people',
      lines: linesOf(d.stakeholderGroup, names.stakeholderGroup, cross(a.stakeholderGroup)),
    },
    {
      dimension: 'region',
      title: t`Regions of the world`,
      counted: 'people',
      lines: linesOf(d.region, names.region, cross(a.region)),
    },
    {
      dimension: 'countryGroup',
      title: t`Countries in special situations`,
      counted: 'people',
      lines: linesOf(d.countryGroup, names.countryGroup, cross(a.countryGroup)),
    },
    {
      dimension: 'language',
      title: t`Languages`,
      counted: 'sessions',
      lines: linesOf(d.language, names.language, cross(a.language)),
    },
    {
      dimension: 'regionalPriority',
      title: t`Regional priorities`,
      counted: 'sessions',
      lines: linesOf(d.regionalPriority, names.regionalPriority),
    },
    {
      dimension: 'sdg',
      title: t`Sustainable Development Goals`,
      counted: 'sessions',
      lines: linesOf(d.sdg, names.sdg).map((line, i) => ({
        ...line,
        title: goalName(d.sdg[i]!.key),
      })),
    },
  ]
}

/** What is missing of a dimension, in one sentence; `list` names it. */
function gapSentence(dimension: CoverageDimension, list: string): string {
  switch (dimension) {
    case 'focusArea':
      return t`No session on ${list}.`
    case 'priority':
      return t`No session serves: ${list}.`
    case 'stakeholderGroup':
    case 'region':
    case 'countryGroup':
      return t`Nobody from ${list}.`
    case 'language':
      return t`No session in ${list}.`
    case 'sdg':
      return t`No session tied to these Goals: ${list}.`
    case 'regionalPriority':
      return t`No session tied to ${list}.`
  }
}

export interface GapGroup {
  /** null: altogether. */
  readonly focusArea: string | null
  readonly sentences: readonly { readonly dimension: CoverageDimension; readonly text: string }[]
}

/** The gaps in words: altogether first, then one group per focus area that lacks what others have. */
export function gapGroups(
  gaps: readonly Gap[],
  sections: readonly Section[],
  listed: (names: readonly string[]) => string,
): GapGroup[] {
  const nameOf = (gap: Gap): string =>
    sections.find((s) => s.dimension === gap.dimension)?.lines.find((line) => line.key === gap.key)
      ?.name ?? String(gap.key)
  const areas = [...new Set(gaps.map((gap) => gap.focusArea))]
  return areas.map((focusArea) => ({
    focusArea,
    sentences: sections.flatMap(({ dimension, title, lines }) => {
      const own = gaps.filter((g) => g.focusArea === focusArea && g.dimension === dimension)
      if (own.length === 0) return []
      // Where every line is empty nobody has entered anything: no reason to list them all.
      const untouched = focusArea === null && own.length === lines.length
      const text = untouched
        ? t`${title}: nothing entered yet.`
        : gapSentence(dimension, listed(own.map(nameOf)))
      return [{ dimension, text }]
    }),
  }))
}
