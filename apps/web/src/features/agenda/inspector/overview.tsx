import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { FindingLine } from '@roundtable/ui'
import type { Finding } from '@roundtable/scheduling'
import { byWeight } from '../model/answers'
import { severityLabel } from '../model/labels'
import { useDesk, usePlan, useShown } from '../view/board-context'
import { countText, sentencesOf } from '../view/verdict-text'
import { Words } from '../../../platform/i18n/words'

const atMost = 40

/** With no session chosen: what the whole plan still lacks, and my moves that did not come to be. */
export function Overview() {
  const { findings, cards } = useShown()
  const troubles = usePlan((state) => state.troubles)
  const open = byWeight(findings).filter((f) => !f.waived)
  const whole = open.filter(({ sessions }) => sessions.length === 0)
  if (cards.length === 0)
    return (
      <section>
        <h2>
          <Trans>No sessions yet</Trans>
        </h2>
        <p className="soft">
          <Trans>The plan is empty: sessions appear here as soon as there are some.</Trans>
        </p>
      </section>
    )
  return (
    <>
      <section className="head">
        <h2>
          <Trans>The whole plan</Trans>
        </h2>
        <p className="soft">
          <Trans>
            Choose a session to see who takes part and where else it could stand. Drag it, or press
            Enter on it and use the arrow keys.
          </Trans>
        </p>
      </section>
      {Object.values(troubles).map((trouble) => (
        <SessionLink key={trouble.sessionId} id={trouble.sessionId} />
      ))}
      {whole.length > 0 && (
        <section>
          <h3>
            <Trans>About the agenda as a whole</Trans>
          </h3>
          <FindingStack findings={whole} />
        </section>
      )}
      <section>
        <h3>
          <span>
            <Trans>Findings</Trans>
          </span>
          <span>{countText(open)}</span>
        </h3>
        <FindingStack findings={open.filter(({ sessions }) => sessions.length > 0)} />
        {open.length === 0 && (
          <FindingLine look="good" label={t`Satisfied`}>
            <Trans>Nothing meets anything else.</Trans>
          </FindingLine>
        )}
      </section>
    </>
  )
}

function FindingStack({ findings }: { findings: readonly Finding[] }) {
  return (
    <div className="stack">
      {findings.slice(0, atMost).map((finding, index) => (
        <OpenFinding key={`${finding.code} ${index}`} finding={finding} />
      ))}
      {findings.length > atMost && (
        <p className="dim">
          <Trans>And {findings.length - atMost} more.</Trans>
        </p>
      )}
    </div>
  )
}

function OpenFinding({ finding }: { finding: Finding }) {
  const shown = useShown()
  // A finding about the whole plan names no session.
  const id = finding.sessions[0] ?? null
  const [sentence] = sentencesOf(shown, id, [finding])
  return (
    <FindingLine
      look={finding.severity}
      label={severityLabel(finding.severity)}
      acts={id && <SessionLink id={id} />}
    >
      {sentence}
    </FindingLine>
  )
}

function SessionLink({ id }: { id: string }) {
  const desk = useDesk()
  const { board } = useShown()
  const session = board.sessions.get(id)
  if (!session) return null
  return (
    <button type="button" className="session-link" onClick={() => desk.reveal(id)}>
      <bdi>{session.code}</bdi> <Words text={session.title} />
    </button>
  )
}
