import { Trans } from '@lingui/react/macro'
import { Button, Icon, NoticeBox } from '@roundtable/ui'
import { useId } from 'react'
import { create } from 'zustand'
import type { Card } from '../../model/cards'
import { moment } from '../../model/words'
import { usePlan, useShown } from '../../view/board-context'
import { storyOf, type StoryLine } from './story'
import { useHistory } from './use-history'

/** Once opened it stays open from session to session. */
const useOpen = create<{ open: boolean }>(() => ({ open: false }))

/** Who put it there, and when; opened: everything that happened to it. */
export function HistorySection({ card }: { card: Card }) {
  const open = useOpen((state) => state.open)
  const id = useId()
  return (
    <section className="history">
      <h3>
        <button
          type="button"
          className="opener"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => useOpen.setState({ open: !open })}
        >
          <Icon name="history" />
          <Trans>History</Trans>
          <Icon name="chevron" className={open ? 'down' : 'closed'} />
        </button>
      </h3>
      <div id={id}>{open ? <Story sessionId={card.session.id} /> : <LastMove card={card} />}</div>
    </section>
  )
}

function LastMove({ card }: { card: Card }) {
  const { board } = useShown()
  const standing = usePlan((state) => state.sync?.truth.standings[card.session.id])
  if (!standing?.changedBy || !standing.changedAt) return null
  const time = moment(board, standing.changedAt)
  const { changedBy } = standing
  return (
    <p className="dim">
      {card.placement ? (
        <Trans>
          Placed {time}, {changedBy}
        </Trans>
      ) : (
        <Trans>
          Taken off {time}, {changedBy}
        </Trans>
      )}
    </p>
  )
}

function Story({ sessionId }: { sessionId: string }) {
  const { board } = useShown()
  const seq = usePlan((state) => state.sync?.truth.seq ?? 0)
  const history = useHistory(sessionId, seq)
  const { entries } = history
  if (entries === null)
    return history.isError ? (
      <NoticeBox look="error" role="alert" title={<Trans>The history cannot be read now.</Trans>}>
        <Button look="text" onPress={() => void history.refetch()}>
          <Trans>Try again</Trans>
        </Button>
      </NoticeBox>
    ) : (
      <p className="dim" role="status">
        <Trans>Reading…</Trans>
      </p>
    )
  if (entries.length === 0)
    return (
      <p className="soft">
        <Trans>Nothing has been changed since it was brought in.</Trans>
      </p>
    )
  return (
    <>
      <ol className="story">
        {storyOf(board, entries).map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button
          look="text"
          isDisabled={history.isFetchingNextPage}
          onPress={() => void history.fetchNextPage()}
        >
          <Trans>What happened before</Trans>
        </Button>
      )}
    </>
  )
}

function Line({ line: { what, when, by, why } }: { line: StoryLine }) {
  return (
    <li>
      {what.map((sentence, at) => (
        <p key={sentence} className={at === 0 ? 'what' : ''}>
          {sentence}
        </p>
      ))}
      <p className="who">
        <Trans>
          {when}, by <bdi>{by}</bdi>
        </Trans>
      </p>
      {why && (
        <p className="because">
          <Trans>
            Because: <bdi>{why}</bdi>
          </Trans>
        </p>
      )}
    </li>
  )
}
