import { useLingui } from '@lingui/react/macro'
import type { FocusArea, PublicSession, Segment } from '@roundtable/contracts'

type Format = PublicSession['format']
type RoleKind = PublicSession['people'][number]['role']

/** The agenda's own words in the reader's language, exhaustive by type. */
export interface Vocabulary {
  format: Record<Format, string>
  segment: Record<Segment, string>
  /** One word: beside a glyph on first use. */
  focus: Record<FocusArea, string>
  /** Two or three words: beside a glyph in a list of filters. */
  focusShort: Record<FocusArea, string>
  /** The whole phrase of the Kigali Action Plan. */
  focusPhrase: Record<FocusArea, string>
  role: Record<RoleKind, string>
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
    focus: {
      access: t`Access`,
      adoption: t`Adoption`,
      value: t`Value creation`,
      accelerate: t`Accelerate`,
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
    role: {
      chair: t`Chair`,
      moderator: t`Moderator`,
      panellist: t`Panellist`,
      speaker: t`Speaker`,
      signatory: t`Signatory`,
      rapporteur: t`Rapporteur`,
    },
  }
}
