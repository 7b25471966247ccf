import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { HostChange } from '@roundtable/contracts'
import { Button, Icon, Sheet } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { ChangeLines } from '../../host/changes/change-lines'
import type { Proposal } from '../model/answers'
import { peopleHit, type HostHit } from '../model/host-news'
import { listed, personName } from '../model/names'
import { proposalsNear } from '../model/proposals-near'
import { isolated, moment } from '../model/words'
import { useBoardTools, useShown } from '../view/board-context'
import { HitHead, HitItem } from './hit-item'
import type { HostNews } from './use-host-news'

interface HostReviewProps {
  news: HostNews
  changes: readonly HostChange[]
  onClose: () => void
}

/** What the host changed, exactly which sessions and people that hits, and a way out for each. */
export function HostReview({ news, changes, onClose }: HostReviewProps) {
  const { board } = useShown()
  const { hits, number, since } = news
  const time = moment(board, news.importedAt)
  const reviewed = () => {
    news.markReviewed()
    onClose()
  }
  return (
    <Sheet
      title={<Trans>Host revision {number}</Trans>}
      meta={
        <Trans>
          {time}, compared with revision {since}. Kigali time.
        </Trans>
      }
      isOpen
      onClose={onClose}
      closeLabel={t`Close`}
      footer={
        <>
          <Link to="/organize/host" className="btn">
            <Trans>The host’s timetable</Trans>
          </Link>
          <Button look="primary" onPress={reviewed}>
            <Trans>Mark revision {number} as reviewed</Trans>
          </Button>
        </>
      }
    >
      <div className="host-review">
        <Summary hits={hits} />
        <Hits hits={hits} onOpen={onClose} />
        <section>
          <h3>
            <Trans>What the host changed</Trans>
          </h3>
          <ChangeLines changes={changes} zone={board.clock.timeZone} />
        </section>
      </div>
    </Sheet>
  )
}

function Summary({ hits }: { hits: readonly HostHit[] }) {
  const { board } = useShown()
  const people = peopleHit(hits).flatMap((id) => board.people.get(id) ?? [])
  const names = listed(people.map((person) => isolated(personName(person))))
  const count = plural(hits.length, {
    one: '# of our sessions is hit.',
    other: '# of our sessions are hit.',
  })
  if (hits.length === 0)
    return (
      <p>
        <Trans>None of our sessions is hit. Nothing was moved.</Trans>
      </p>
    )
  return (
    <p>
      <b>{count}</b> <Trans>Nothing was moved: choose a place for each, or leave it.</Trans>{' '}
      {people.length > 0 && <Trans>Needed in both: {names}.</Trans>}
    </p>
  )
}

/** Those that are hit now, and those that were when this was opened: a row stays where it was read. */
function Hits({ hits, onOpen }: { hits: readonly HostHit[]; onOpen: () => void }) {
  const shown = useShown()
  const { desk } = useBoardTools()
  const [known, setKnown] = useState<readonly string[]>([])
  const fresh = hits.map((hit) => hit.sessionId).filter((id) => !known.includes(id))
  if (fresh.length > 0) setKnown([...known, ...fresh])
  return (
    <ol className="hits">
      {known.map((id) => {
        const hit = hits.find(({ sessionId }) => sessionId === id)
        const card = shown.cardOf.get(id)
        if (!card) return null
        const acts = (
          <button
            type="button"
            className="session-link"
            onClick={() => {
              onOpen()
              desk.reveal(id)
            }}
          >
            <Trans>Show it on the board</Trans>
          </button>
        )
        return hit ? (
          <Hit key={id} hit={hit} acts={acts} />
        ) : (
          <li key={id} className="hit solved">
            <HitHead shown={shown} sessionId={id} />
            <p role="status">
              <Icon name="satisfied" /> <Trans>Out of the host’s time now.</Trans>
            </p>
            {acts}
          </li>
        )
      })}
    </ol>
  )
}

function Hit({ hit, acts }: { hit: HostHit; acts: React.ReactNode }) {
  const shown = useShown()
  const { desk, mayMove } = useBoardTools()
  const { slot, placement } = shown.cardOf.get(hit.sessionId)!
  const proposals = useMemo(
    () => proposalsNear(shown, hit.sessionId, placement, slot?.day ?? 0),
    [shown, hit.sessionId, placement, slot],
  )
  const take = (proposal: Proposal) => desk.take(hit.sessionId, proposal)
  return (
    <HitItem
      shown={shown}
      hit={hit}
      proposals={proposals}
      acts={acts}
      {...(mayMove ? { onTake: take } : {})}
    />
  )
}
