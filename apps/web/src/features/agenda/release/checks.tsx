import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { ReleasePreview, WireFinding } from '@roundtable/contracts'
import type { Finding } from '@roundtable/scheduling'
import { Button, Icon, type IconName } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import { useId, useState, type ReactNode } from 'react'
import type { Draft } from '../draft/use-draft'
import { severityLabel } from '../model/labels'
import { namesOf } from '../model/names'
import { sentenceOf } from '../model/sentences'

interface ChecksProps {
  draft: Draft
  preview: ReleasePreview
}

type Listed = 'warnings' | 'waived'

/** What holds the release back, what is only said, and what somebody has let pass. */
export function Checks({ draft, preview }: ChecksProps) {
  const { blockers, warnings, waived, unplaced } = preview
  const [open, setOpen] = useState<Listed | null>(null)
  const list = useId()
  const see = (listed: Listed) =>
    preview[listed].length > 0 && (
      <See
        isOpen={open === listed}
        list={list}
        onPress={() => setOpen(open === listed ? null : listed)}
      />
    )
  return (
    <section className="release-checks">
      {blockers.length > 0 && <Blockers draft={draft} blockers={blockers} />}
      <div className="line">
        {blockers.length === 0 && (
          <Check look="satisfied" title={<Trans>No blocker.</Trans>}>
            <CheckedAgainst draft={draft} />
          </Check>
        )}
        <Check look={warnings.length > 0 ? 'warning' : 'satisfied'} title={warningsText(warnings)}>
          {see('warnings')}
        </Check>
        <Check look="key" title={waivedText(waived)}>
          {see('waived')}
        </Check>
        {unplaced.length > 0 && (
          <Check look="advice" title={unplacedText(unplaced)}>
            <SessionNames draft={draft} ids={unplaced} />
          </Check>
        )}
      </div>
      {/* Below all of them, over the whole width: nothing that was pressed moves. */}
      <div id={list}>
        {open && preview[open].length > 0 && <FindingRows draft={draft} findings={preview[open]} />}
      </div>
    </section>
  )
}

const warningsText = (warnings: readonly unknown[]): ReactNode =>
  warnings.length === 0 ? (
    <Trans>No warning.</Trans>
  ) : (
    plural(warnings.length, { one: '# warning', other: '# warnings' })
  )

const waivedText = (waived: readonly unknown[]): ReactNode =>
  waived.length === 0 ? (
    <Trans>No waiver.</Trans>
  ) : (
    plural(waived.length, { one: '# waived', other: '# waived' })
  )

const unplacedText = (unplaced: readonly unknown[]): string =>
  plural(unplaced.length, {
    one: '# session without a place stays out',
    other: '# sessions without a place stay out',
  })

function Blockers({ draft, blockers }: { draft: Draft; blockers: readonly WireFinding[] }) {
  return (
    <Check
      look="blocked"
      title={plural(blockers.length, { one: '# blocker', other: '# blockers' })}
    >
      <FindingRows draft={draft} findings={blockers} />
      <CheckedAgainst draft={draft} />
    </Check>
  )
}

function CheckedAgainst({ draft }: { draft: Draft }) {
  const { hostRevision } = draft.plan
  if (!hostRevision) return null
  return (
    <p className="dim">
      <Trans>Checked against host revision {hostRevision.number}</Trans>
    </p>
  )
}

interface CheckProps {
  look: IconName
  title: ReactNode
  children?: ReactNode
}

function Check({ look, title, children }: CheckProps) {
  return (
    <div className={`release-check ${look}`}>
      <Icon name={look} />
      <div>
        <b>{title}</b>
        {children}
      </div>
    </div>
  )
}

interface SeeProps {
  isOpen: boolean
  /** Id of the list that it opens. */
  list: string
  onPress: () => void
}

function See({ isOpen, list, onPress }: SeeProps) {
  return (
    <div>
      <Button look="text" aria-expanded={isOpen} aria-controls={list} onPress={onPress}>
        {isOpen ? <Trans>Hide them</Trans> : <Trans>See them</Trans>}
      </Button>
    </div>
  )
}

function FindingRows({ draft, findings }: { draft: Draft; findings: readonly WireFinding[] }) {
  return (
    <ul className="finding-rows">
      {findings.map((finding) => (
        <FindingRow key={JSON.stringify(finding)} draft={draft} finding={finding} />
      ))}
    </ul>
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
        <Link to="/organize" search={{ session: session.id }}>
          <bdi>{session.code}</bdi>
        </Link>
      )}
      <span>{sentenceOf(finding as unknown as Finding, names)}</span>
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
