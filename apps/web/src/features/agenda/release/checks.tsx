import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { ReleasePreview, WireFinding } from '@roundtable/contracts'
import type { Finding } from '@roundtable/scheduling'
import { Icon, type IconName } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Draft } from '../draft/use-draft'
import { severityLabel } from '../model/labels'
import { namesOf } from '../model/names'
import { sentenceOf } from '../model/sentences'

interface ChecksProps {
  draft: Draft
  preview: ReleasePreview
}

/** What holds the release back, what is only said, and what somebody has let pass. */
export function Checks({ draft, preview }: ChecksProps) {
  const { blockers, warnings, waived, unplaced } = preview
  const { hostRevision } = draft.plan
  return (
    <section className="release-checks">
      <Check
        look={blockers.length > 0 ? 'blocked' : 'satisfied'}
        title={
          blockers.length === 0 ? (
            <Trans>No blocker.</Trans>
          ) : (
            plural(blockers.length, { one: '# blocker', other: '# blockers' })
          )
        }
        draft={draft}
        findings={blockers}
        isOpen
      >
        {hostRevision && <Trans>Checked against host revision {hostRevision.number}</Trans>}
      </Check>
      <Check
        look={warnings.length > 0 ? 'warning' : 'satisfied'}
        title={
          warnings.length === 0 ? (
            <Trans>No warning.</Trans>
          ) : (
            plural(warnings.length, { one: '# warning', other: '# warnings' })
          )
        }
        draft={draft}
        findings={warnings}
      />
      <Check
        look="key"
        title={
          waived.length === 0 ? (
            <Trans>No waiver.</Trans>
          ) : (
            plural(waived.length, { one: '# waived', other: '# waived' })
          )
        }
        draft={draft}
        findings={waived}
      />
      {unplaced.length > 0 && (
        <div className="release-check advice">
          <Icon name="advice" />
          <div>
            <b>
              {plural(unplaced.length, {
                one: '# session without a place stays out',
                other: '# sessions without a place stay out',
              })}
            </b>
            <SessionNames draft={draft} ids={unplaced} />
          </div>
        </div>
      )}
    </section>
  )
}

interface CheckProps {
  look: IconName
  title: ReactNode
  draft: Draft
  findings: readonly WireFinding[]
  /** Blockers are in sight; the rest opens. */
  isOpen?: boolean
  children?: ReactNode
}

function Check({ look, title, draft, findings, isOpen = false, children }: CheckProps) {
  const list = (
    <ul>
      {findings.map((finding) => (
        <FindingRow key={JSON.stringify(finding)} draft={draft} finding={finding} />
      ))}
    </ul>
  )
  return (
    <div className={`release-check ${look}`}>
      <Icon name={look} />
      <div>
        <b>{title}</b>
        {findings.length > 0 &&
          (isOpen ? (
            list
          ) : (
            <details>
              <summary>
                <Trans>See them</Trans>
              </summary>
              {list}
            </details>
          ))}
        {children && <p className="dim">{children}</p>}
      </div>
    </div>
  )
}

/** The server ran the same engine; its findings have the shapes of this build. */
function FindingRow({ draft, finding }: { draft: Draft; finding: WireFinding }) {
  const [about] = finding.sessions
  const session = draft.board.sessions.get(about ?? '')
  const names = namesOf(draft.board, about ?? null, draft.placements)
  return (
    <li>
      <span className="sr">{finding.waived ? t`Waived` : severityLabel(finding.severity)}: </span>
      {session && (
        <>
          <Link to="/organize" search={{ session: session.id }}>
            <bdi>{session.code}</bdi>
          </Link>{' '}
        </>
      )}
      {sentenceOf(finding as unknown as Finding, names)}
    </li>
  )
}

/** P5, P9: each leads to its session. */
export function SessionNames({ draft, ids }: { draft: Draft; ids: readonly string[] }) {
  const sessions = ids.flatMap((id) => draft.board.sessions.get(id) ?? [])
  return (
    <p className="session-names">
      {sessions.map(({ id, code }) => (
        <Link key={id} to="/organize/sessions/$id" params={{ id }}>
          <bdi>{code}</bdi>
        </Link>
      ))}
    </p>
  )
}
