import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { FindingLine, Glyphs, Pill } from '@roundtable/ui'
import type { KeyboardEvent, ReactNode } from 'react'
import { Words } from '../../../platform/i18n/words'
import { NearList } from '../inspector/near-list'
import type { Proposal } from '../model/answers'
import type { HostHit } from '../model/host-news'
import { severityLabel } from '../model/labels'
import { listed, personName } from '../model/names'
import type { Shown } from '../model/plan-state'
import { eventTime, isolated, placeText } from '../model/words'
import { sentencesOf } from '../view/verdict-text'

interface HitItemProps {
  shown: Shown
  hit: HostHit
  /** Nearest free places, best first. */
  proposals: readonly Proposal[]
  /** Moves it there; absent: the places are only shown. */
  onTake?: (proposal: Proposal) => void
  acts?: ReactNode
}

/** One session that the host has reached: when and where it stands, who is hit, and the nearest ways out. */
export function HitItem({ shown, hit, proposals, onTake, acts }: HitItemProps) {
  const take = (event: KeyboardEvent): void => {
    const proposal = proposals[Number(event.key) - 1]
    if (!proposal || !onTake || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onTake(proposal)
  }
  return (
    <li className="hit" onKeyDown={take}>
      <HitHead shown={shown} sessionId={hit.sessionId} />
      <Findings shown={shown} hit={hit} />
      <Taking shown={shown} sessionId={hit.sessionId} />
      <h4>
        <Trans>Nearest free places</Trans>
      </h4>
      {proposals.length > 0 ? (
        <NearList
          board={shown.board}
          proposals={proposals}
          openDay={-1}
          unplaced={false}
          onTake={onTake}
        />
      ) : (
        <p className="soft">
          {shown.board.sessions.get(hit.sessionId)!.lock ? (
            <Trans>It is locked, and stays where it is.</Trans>
          ) : (
            <Trans>None on any day: make room, or shorten it.</Trans>
          )}
        </p>
      )}
      {acts}
    </li>
  )
}

/** When, what, and whether the public knows it. */
export function HitHead({ shown, sessionId }: { shown: Shown; sessionId: string }) {
  const { board, cardOf } = shown
  const { session, slot, placement } = cardOf.get(sessionId)!
  return (
    <div className="hit-head">
      <time>{placement && eventTime(board, placement.start, true)}</time>
      <div>
        <h3>
          <Glyphs areas={session.focusAreas} size="10px" /> <bdi>{session.code}</bdi>{' '}
          <Words text={session.title} />
        </h3>
        <p className="soft">
          {slot && placeText(board, slot, session.minutes)}{' '}
          {board.released?.[sessionId] ? (
            <Pill state="full">
              <Trans>Public already</Trans>
            </Pill>
          ) : (
            <Pill state="draft">
              <Trans>Not public yet</Trans>
            </Pill>
          )}
        </p>
      </div>
    </div>
  )
}

function Findings({ shown, hit }: { shown: Shown; hit: HostHit }) {
  const sentences = sentencesOf(shown, hit.sessionId, hit.findings)
  return hit.findings.map((finding, index) => (
    <FindingLine
      key={`${finding.code} ${sentences[index]}`}
      look={finding.waived ? 'advice' : finding.severity}
      label={finding.waived ? t`Waived` : severityLabel(finding.severity)}
      {...(finding.waived ? { why: t`A waiver covers it.` } : {})}
    >
      {sentences[index]}
    </FindingLine>
  ))
}

/** Everybody whose time it is, by name. */
function Taking({ shown, sessionId }: { shown: Shown; sessionId: string }) {
  const { sessions, people } = shown.board
  const there = sessions.get(sessionId)!.roles.filter(({ reply }) => reply !== 'declined')
  const ids = [...new Set(there.map(({ personId }) => personId))]
  const names = ids.flatMap((id) => {
    const person = people.get(id)
    return person ? [isolated(personName(person))] : []
  })
  if (names.length === 0) return null
  return (
    <p className="soft">
      <Trans>Takes part: {listed(names)}</Trans>
    </p>
  )
}
