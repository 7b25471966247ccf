import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, FindingLine } from '@roundtable/ui'
import type { Finding } from '@roundtable/scheduling'
import { useRef, useState } from 'react'
import { byWeight } from '../model/answers'
import { severityLabel } from '../model/labels'
import { useDesk, usePlan, useShown } from '../view/board-context'
import { countText, sentencesOf } from '../view/verdict-text'
import { Words } from '../../../platform/i18n/words'

/** Of one kind: at first, and when all are asked for. */
const few = 3
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

/** The worst first; where one rule is missed often, the first few say it and the others wait behind a press. */
function FindingStack({ findings }: { findings: readonly Finding[] }) {
  const keyOf = ({ severity, code }: Finding): string => `${severity} ${code}`
  const groups = [...new Set(findings.map(keyOf))].map(
    (key) => [key, findings.filter((finding) => keyOf(finding) === key)] as const,
  )
  return (
    <div className="stack">
      {groups.map(([key, group]) => (
        <FindingGroup key={key} group={group} />
      ))}
    </div>
  )
}

function FindingGroup({ group }: { group: readonly Finding[] }) {
  const [all, setAll] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  // One more takes no more room than the words that would hide it.
  const count = all || group.length === few + 1 ? atMost : few
  const more = group.length - count
  return (
    <div className="stack" ref={list} tabIndex={-1}>
      {group.slice(0, count).map((finding, index) => (
        <OpenFinding key={index} finding={finding} />
      ))}
      {more > 0 &&
        (all ? (
          <p className="dim">
            <Trans>And {more} more.</Trans>
          </p>
        ) : (
          <div className="more-of">
            <Button
              look="text"
              onPress={() => {
                setAll(true)
                list.current?.focus()
              }}
            >
              {plural(more, { one: '# more of this kind', other: '# more of this kind' })}
            </Button>
          </div>
        ))}
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
