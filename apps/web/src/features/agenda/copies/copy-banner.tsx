import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Icon } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useBoardTools, usePlan, useShown } from '../view/board-context'
import { differenceWords } from './copy-words'
import { copiesKey, usePlans } from './use-copies'
import './copies.css'

/** The line over a copy's board: which one it is, how far it has gone, and the ways on. Nothing on the plan's own board. */
export function CopyBanner() {
  const { planId } = useBoardTools()
  return planId === undefined ? null : <Banner id={planId} />
}

function Banner({ id }: { id: string }) {
  const { t } = useLingui()
  const { board } = useShown()
  const { name } = board.plan
  const summary = useSummary(id)
  const conflicts = summary?.differences.conflicts ?? 0
  return (
    <section className="copy-banner" aria-label={t`Copy`}>
      <p>
        <b>
          <Icon name="swap" />{' '}
          <Trans>
            Copy: <bdi>{name}</bdi>
          </Trans>
        </b>
        <span className="soft">
          <Trans>Nobody else’s programme changes.</Trans>
        </span>
      </p>
      <p className="far" role="status">
        {summary && differenceWords(summary.differences)}
        {conflicts > 0 && (
          <span className="both">
            <Icon name="warning" />{' '}
            {plural(conflicts, {
              one: '# session changed in both',
              other: '# sessions changed in both',
            })}
          </span>
        )}
      </p>
      <div className="ways">
        <Link to="/organize/plans/$id/compare" params={{ id }} className="btn">
          <Trans>Compare with the plan</Trans>
        </Link>
        <Link to="/organize">
          <Trans>Back to the plan</Trans>
        </Link>
        <Link to="/organize/plans">
          <Trans>All copies</Trans>
        </Link>
      </div>
    </section>
  )
}

/** The board follows the stream of the plan itself; whatever it hears of may change how far the copy is. */
function useSummary(id: string) {
  const client = useQueryClient()
  const seq = usePlan((state) => state.sync?.truth.seq)
  useEffect(() => {
    void client.invalidateQueries({ queryKey: copiesKey })
  }, [client, seq])
  return usePlans().data?.plans.find((plan) => plan.id === id)
}
