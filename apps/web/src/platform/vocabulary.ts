import { useLingui } from '@lingui/react/macro'
import type { FocusArea, PublicSession, Segment } from '@roundtable/contracts'

type Format = PublicSession['format']

/** The agenda's own words in the reader's language, exhaustive by type. */
export interface Vocabulary {
  format: Record<Format, string>
  segment: Record<Segment, string>
  /** Two or three words: beside a glyph in a list of filters. */
  focusShort: Record<FocusArea, string>
  /** The whole phrase of the Kigali Action Plan. */
  focusPhrase: Record<FocusArea, string>
}

export const useVocabulary = (): Vocabulary => {
  const { t } = useLingui()
  return {
    format: {
      panel: t`Panel`,
      breakout: t`Breakout`,
      'pledge-segment': t`Plenary pledge segment`,
      signing: t`Signing ceremony`,
      opening: t`Opening`,
      spotlight: t`Spotlight`,
      'special-message': t`Special message`,
      break: t`Break`,
      closing: t`Closing`,
    },
    segment: {
      'high-level': t`High-level segment`,
      'policy-statements': t`Policy statements`,
      thematic: t`Thematic discussions`,
    },
    focusShort: {
      access: t`Connecting people`,
      adoption: t`Communities`,
      value: t`Digital ecosystems`,
      accelerate: t`Investments`,
    },
    focusPhrase: {
      access: t`Connecting people everywhere`,
      adoption: t`Empowering communities`,
      value: t`Building digital ecosystems`,
      accelerate: t`Incentivizing investments`,
    },
  }
}
