import { t } from '@lingui/core/macro'
import type { Segment } from '@roundtable/contracts'
import type { Format, Reply, Severity } from '@roundtable/scheduling'

/** Words of the agenda, each once; a new kind without a word is a type error. */
export function formatLabel(format: Format): string {
  switch (format) {
    case 'panel':
      return t`Panel`
    case 'breakout':
      return t`Breakout`
    case 'pledge-segment':
      return t`Pledge segment`
    case 'signing':
      return t`Signing ceremony`
    case 'opening':
      return t`Opening`
    case 'spotlight':
      return t`Spotlight`
    case 'special-message':
      return t`Special message`
    case 'break':
      return t`Break`
    case 'closing':
      return t`Closing`
  }
}

export function segmentLabel(segment: Segment): string {
  switch (segment) {
    case 'high-level':
      return t`High-level`
    case 'policy-statements':
      return t`Policy statements`
    case 'thematic':
      return t`Thematic`
  }
}

export function replyLabel(reply: Reply): string {
  switch (reply) {
    case 'invited':
      return t`invited`
    case 'confirmed':
      return t`confirmed`
    case 'declined':
      return t`declined`
  }
}

export function severityLabel(severity: Severity): string {
  switch (severity) {
    case 'blocker':
      return t`Blocker`
    case 'warning':
      return t`Warning`
    case 'advice':
      return t`Advice`
  }
}
