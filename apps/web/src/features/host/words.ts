import { t } from '@lingui/core/macro'
import type { Body, Recognition } from '@roundtable/contracts'

/** Words of the host, each once; a new kind without a word is a type error. */
export function bodyKindLabel(kind: Body['kind']): string {
  switch (kind) {
    case 'plenary':
      return t`Plenary`
    case 'committee':
      return t`Committee`
    case 'group':
      return t`Group`
  }
}

export function policyLabel(policy: Body['policy']): string {
  switch (policy) {
    case 'refuse':
      return t`Refuses`
    case 'waiver':
      return t`Needs a waiver`
    case 'inform':
      return t`Informs`
  }
}

/** What an overlap with a body means for our sessions. */
export function policySentence(policy: Body['policy']): string {
  switch (policy) {
    case 'refuse':
      return t`No session of ours may take its time.`
    case 'waiver':
      return t`A session of ours may take its time only under a waiver.`
    case 'inform':
      return t`A session of ours may take its time; the overlap is said.`
  }
}

export function sourceLabel(source: 'ics' | 'csv' | 'hand'): string {
  switch (source) {
    case 'ics':
      return t`calendar file`
    case 'csv':
      return t`table`
    case 'hand':
      return t`by hand`
  }
}

/** Why a line of a file takes nobody's time. */
export function passedOverLabel(reason: string): string {
  switch (reason) {
    case 'all-day':
      return t`all day: takes nobody’s hours`
    case 'cancelled':
      return t`cancelled by the host`
    case 'no-length':
      return t`it has no length`
    case 'nothing':
      return t`takes nobody’s time`
    case 'outside-period':
      return t`outside the days that concern us`
    default:
      return reason
  }
}

/** What the file calls it. */
export function fileWords({ category, clue }: Pick<Recognition, 'category' | 'clue'>): string {
  if (category) return category
  return clue === '(no category)' ? t`without a category` : clue
}
