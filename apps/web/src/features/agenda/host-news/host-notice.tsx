import { Trans } from '@lingui/react/macro'
import { Button, Pill } from '@roundtable/ui'
import { useState } from 'react'
import { hostNewsText } from '../model/host-news'
import { useShown } from '../view/board-context'
import { HostReview } from './host-review'
import { useHostNews, type HostNews } from './use-host-news'

/** The host has moved: said once on every board, until somebody there has reviewed it. Nothing of ours is moved. */
export function HostNotice() {
  const news = useHostNews()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <div className="host-notice">
      {/* It stands before it is filled: only then is it said aloud. */}
      <span role="status">{news && <Words news={news} />}</span>
      {news?.failed && (
        <Button look="text" onPress={news.again}>
          <Trans>Try again</Trans>
        </Button>
      )}
      {news?.changes && (
        <Button look="text" onPress={() => setOpen(true)}>
          <Trans>Review</Trans>
        </Button>
      )}
      {news?.changes && open && (
        <HostReview key={news.number} news={news} changes={news.changes} onClose={close} />
      )}
    </div>
  )
}

function Words({ news }: { news: HostNews }) {
  const { board } = useShown()
  return (
    <>
      <Pill state="changed">
        <Trans>Host revision {news.number}</Trans>
      </Pill>{' '}
      {news.changes && hostNewsText(board, news.hits, news.changes)}
      {news.failed && <Trans>What it changes could not be read.</Trans>}
    </>
  )
}
