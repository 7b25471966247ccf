import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import type { PublicSession } from '@roundtable/contracts'
import { Words } from '../../../platform/i18n/words'
import { focusAreaLabel, languageName } from '../../../platform/world-labels'
import { formatLabel, segmentLabel } from '../model/labels'
import { textOf } from '../model/names'
import { Pair } from './pair'

interface PartProps {
  before: PublicSession
  after: PublicSession
}

const joined = (words: readonly string[]): string =>
  new Intl.ListFormat(i18n.locale, { type: 'unit' }).format(words)

/** Of what kind it is: only what is otherwise. */
export function FormatChange({ before, after }: PartProps) {
  const areas = (session: PublicSession): string =>
    joined(session.focusAreas.toSorted().map(focusAreaLabel))
  return (
    <Parts
      parts={[
        [t`Code`, before.code, after.code],
        [t`Segment`, segmentLabel(before.segment), segmentLabel(after.segment)],
        [t`Format`, formatLabel(before.format), formatLabel(after.format)],
        [t`Focus areas`, areas(before), areas(after)],
      ]}
    />
  )
}

/** What is spoken, interpreted, captioned and signed; only what is otherwise. */
export function LanguageChange({ before, after }: PartProps) {
  const names = (codes: readonly string[]): string => joined(codes.toSorted().map(languageName))
  const yesOrNo = (is: boolean): string => (is ? t`yes` : t`no`)
  return (
    <Parts
      parts={[
        [t`Floor`, names(before.floorLanguages), names(after.floorLanguages)],
        [t`Interpretation`, names(before.interpretation), names(after.interpretation)],
        [t`Captions`, yesOrNo(before.captioning), yesOrNo(after.captioning)],
        [t`Sign language`, yesOrNo(before.signLanguage), yesOrNo(after.signLanguage)],
      ]}
    />
  )
}

/** Name, before, after of each. */
function Parts({ parts }: { parts: readonly (readonly [string, string, string])[] }) {
  return (
    <span className="order-change">
      {parts
        .filter(([, was, now]) => was !== now)
        .map(([name, was, now]) => (
          <span key={name} className="one">
            <span className="dim">{name}</span> <Pair before={was} after={now} />
          </span>
        ))}
    </span>
  )
}

type Text = PublicSession['title']

/** Languages in which two texts say something else. */
const changedIn = (before: Text, after: Text): readonly string[] =>
  (Object.keys({ ...before, ...after }) as (keyof Text)[])
    .filter((key) => (before[key] ?? '') !== (after[key] ?? ''))
    .map(languageName)

/** Both titles; where the reader's language says the same in both, which languages do not. */
export function TitleChange({ before, after }: PartProps) {
  if (textOf(before.title) === textOf(after.title))
    return <>{joined(changedIn(before.title, after.title))}</>
  return <Pair before={<Words text={before.title} />} after={<Words text={after.title} />} />
}

/** Which texts are otherwise; who wants to read them opens the session. */
export function TextChange({ before, after }: PartProps) {
  const changed = changedIn(before.summary, after.summary)
  const isOtherwise = (field: keyof PublicSession['details']): boolean =>
    before.details[field] !== after.details[field]
  const said = [
    changed.length > 0 && t`Summary: ${joined(changed)}`,
    isOtherwise('question') && t`The question`,
    isOtherwise('outcome') && t`What it brings back`,
    isOtherwise('document') && t`What is signed`,
    isOtherwise('recorded') && t`Recorded or in the room`,
  ].filter((words) => words !== false)
  return (
    <span className="order-change">
      {said.map((words) => (
        <span key={words} className="one">
          {words}
        </span>
      ))}
    </span>
  )
}
