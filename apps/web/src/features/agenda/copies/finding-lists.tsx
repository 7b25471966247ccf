import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { WireFinding } from '@roundtable/contracts'
import type { Finding, Placement } from '@roundtable/scheduling'
import { FindingLine } from '@roundtable/ui'
import { textOf, namesOf } from '../model/names'
import { severityLabel } from '../model/labels'
import { sentenceOf } from '../model/sentences'
import type { Draft } from '../draft/use-draft'
import type { ComparisonProps } from './comparison-props'

type Placements = Readonly<Record<string, Placement>>

/** What would newly be said of the plan, and what would be said no more. */
export function FindingLists({ compared, draft, after }: ComparisonProps & { after: Placements }) {
  const { gained, lost, hosts } = compared
  if (gained.length + lost.length === 0)
    return (
      <p>
        <Trans>Nothing new, and nothing less than now.</Trans>
      </p>
    )
  return (
    <>
      {gained.length > 0 && (
        <section className="finding-list">
          <h3>
            <Trans>New</Trans>
          </h3>
          {inOrder(gained).map((finding) => (
            <Told key={keyOf(finding)} draft={draft} finding={finding} placements={after} />
          ))}
        </section>
      )}
      {lost.length > 0 && (
        <section className="finding-list">
          <h3>
            <Trans>No longer so</Trans>
          </h3>
          {inOrder(lost).map((finding) => (
            <Told
              key={keyOf(finding)}
              draft={draft}
              finding={finding}
              placements={draft.placements}
              isGone
            />
          ))}
        </section>
      )}
      {hosts.length > 0 && (
        <p className="soft">
          <Trans>Of the host, this concerns:</Trans>{' '}
          {hosts.map(({ bodyId }, i) => (
            <span key={bodyId}>
              {i > 0 && ' · '}
              <bdi>{draft.board.bodies.get(bodyId)?.code}</bdi>{' '}
              {textOf(draft.board.bodies.get(bodyId)?.name ?? { en: '' })}
            </span>
          ))}
        </p>
      )}
    </>
  )
}

const keyOf = (finding: WireFinding): string => JSON.stringify(finding)

const weights = ['blocker', 'warning', 'advice'] as const
const inOrder = (findings: readonly WireFinding[]): readonly WireFinding[] =>
  findings.toSorted((a, b) => weights.indexOf(a.severity) - weights.indexOf(b.severity))

interface ToldProps {
  draft: Draft
  finding: WireFinding
  placements: Placements
  isGone?: boolean
}

/** A finding of one of the two plans as one sentence, told about its first session. */
export function Told({ draft, finding, placements, isGone = false }: ToldProps) {
  // The contract leaves a finding's facts open; they are the engine's own.
  const own = finding as unknown as Finding
  const [about] = finding.sessions
  const session = draft.board.sessions.get(about ?? '')
  const look = isGone ? 'good' : finding.waived ? 'waived' : finding.severity
  const label = isGone
    ? t`No longer so`
    : finding.waived
      ? t`Waived`
      : severityLabel(finding.severity)
  const sentence = sentenceOf(own, namesOf(draft.board, about ?? null, placements))
  return (
    <FindingLine look={look} label={label}>
      {session ? (
        <Trans>
          <bdi>{session.code}</bdi>: {sentence}
        </Trans>
      ) : (
        sentence
      )}
    </FindingLine>
  )
}
