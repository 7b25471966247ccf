import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { FindingLine } from '@roundtable/ui'
import type { Finding } from '@roundtable/scheduling'
import { byWeight } from '../model/answers'
import { severityLabel } from '../model/labels'
import { ruleSentence } from '../rules/rule-sentences'
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

/** The worst first; what breaks one rule several times is said once, with the sessions below. */
function FindingStack({ findings }: { findings: readonly Finding[] }) {
  const shown = findings.slice(0, atMost)
  const keyOf = ({ severity, code }: Finding): string => `${severity} ${code}`
  const groups = [...new Set(shown.map(keyOf))].map(
    (key) => [key, shown.filter((finding) => keyOf(finding) === key)] as const,
  )
  return (
    <div className="stack">
      {groups.map(([key, group]) =>
        group.length > 1 && group[0]!.sessions.length > 0 ? (
          <FindingGroup key={key} group={group} />
        ) : (
          group.map((finding, index) => <OpenFinding key={`${key} ${index}`} finding={finding} />)
        ),
      )}
      {findings.length > atMost && (
        <p className="dim">
          <Trans>And {findings.length - atMost} more.</Trans>
        </p>
      )}
    </div>
  )
}

function FindingGroup({ group }: { group: readonly Finding[] }) {
  const { severity, code } = group[0]!
  const ids = new Set(group.flatMap(({ sessions }) => sessions.slice(0, 1)))
  return (
    <FindingLine
      look={severity}
      label={severityLabel(severity)}
      why={plural(group.length, { one: 'Not met once', other: 'Not met # times' })}
      acts={
        <ul className="session-links">
          {[...ids].map((id) => (
            <li key={id}>
              <SessionLink id={id} />
            </li>
          ))}
        </ul>
      }
    >
      {ruleSentence(code)}
    </FindingLine>
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
