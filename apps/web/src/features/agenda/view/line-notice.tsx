import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Icon } from '@roundtable/ui'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { ReactNode } from 'react'
import { LateNews, LiveByPolling } from '../../../platform/live-by-polling'
import { useMinute } from '../../../platform/time/use-minute'
import { clockIn, lengthOf } from '../model/words'
import { noticeOf, type Notice } from '../queue/notice'
import { whenText } from '../queue/place-words'
import { SignInLink } from '../queue/sign-in-link'
import { useDesk, usePlan, useShown } from './board-context'

/** The line under the header when the board does not hear what others do, or may not save. */
export function LineNotice() {
  const desk = useDesk()
  const notice = useStore(desk.plan.state, useShallow(noticeOf))
  if (!notice) return null
  return (
    <div className="line-notice" role="status">
      <Icon name={notice.kind === 'polling' || notice.kind === 'late' ? 'clock' : 'offline'} />
      <span>
        <Said notice={notice} /> <Waits notice={notice} />
      </span>
      {(notice.kind === 'signed-out' || notice.kind === 'someone-else') && <SignInLink />}
    </div>
  )
}

function Said({ notice }: { notice: Notice }): ReactNode {
  const { board } = useShown()
  const clock = (at: number): string => clockIn(board.clock.timeZone, at)
  switch (notice.kind) {
    case 'signed-out':
      return (
        <b>
          <Trans>Your session has ended.</Trans>
        </b>
      )
    case 'someone-else':
      return (
        <b>
          <Trans>Somebody else has signed in here.</Trans>
        </b>
      )
    case 'unheard':
      return (
        <Trans>
          This board is not told what others do. Load the page again to see their moves.
        </Trans>
      )
    case 'offline': {
      const time = clock(notice.since)
      return (
        <>
          <b>
            <Trans>Offline since {time}.</Trans>
          </b>{' '}
          <AsOf at={notice.asOf} />
        </>
      )
    }
    case 'unread':
      return (
        <>
          <b>
            <Trans>The server cannot read the plan now.</Trans>
          </b>{' '}
          <AsOf at={notice.asOf} />
        </>
      )
    case 'polling':
      return <LiveByPolling />
    case 'late':
      return <LateNews />
    case 'busy': {
      const time = notice.again === null ? null : clock(notice.again)
      return (
        <b>
          {time === null ? (
            <Trans>The server cannot save now.</Trans>
          ) : (
            <Trans>The server cannot save now; next try at {time}.</Trans>
          )}
        </b>
      )
    }
  }
}

/** How old what one sees is. */
function AsOf({ at }: { at: number }) {
  const { board } = useShown()
  const minutes = Math.max(0, Math.floor((useMinute() - at) / 60_000))
  const time = whenText(board, at)
  if (minutes === 0) return <Trans>What you see is less than a minute old.</Trans>
  const age = lengthOf(minutes)
  return (
    <Trans>
      You see the plan as of {time}, {age} ago.
    </Trans>
  )
}

function Waits({ notice: { kind, moves } }: { notice: Notice }): ReactNode {
  const kept = usePlan((state) => state.kept)
  if (!kept && moves > 0)
    return t`This browser keeps nothing: leave the page open until they are saved.`
  if (kind === 'signed-out' || kind === 'someone-else')
    return plural(moves, {
      0: 'Sign in again to go on.',
      one: '# move waits here until you sign in again.',
      other: '# moves wait here until you sign in again.',
    })
  if ((kind === 'unheard' || kind === 'polling' || kind === 'late') && moves === 0) return null
  if (moves === 0) return t`What you move is kept, and saved by itself.`
  return plural(moves, {
    one: '# move waits, and is saved by itself.',
    other: '# moves wait, and are saved by themselves.',
  })
}
