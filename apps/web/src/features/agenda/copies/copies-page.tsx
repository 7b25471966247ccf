import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { PlanList, PlanSummary } from '@roundtable/contracts'
import { Empty, Icon, PageHead } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../../platform/me'
import { Reading } from '../../../platform/reading'
import { staffZone } from '../../../platform/staff-zone'
import { useTimes } from '../../../platform/time/use-times'
import { differenceWords } from './copy-words'
import { DropCopy } from './drop-copy'
import { RenameCopy } from './rename-copy'
import { TrySomething } from './try-something'
import { usePlans } from './use-copies'
import './copies.css'

/** All what-if copies: whose they are, and how far they are from the plan. */
export default function CopiesPage() {
  const { t } = useLingui()
  return (
    <main className="staff-page copies-page">
      <title>{t`Copies · Roundtable`}</title>
      <Reading query={usePlans()} label={t`Reading the copies`}>
        {(list) => <Copies list={list} />}
      </Reading>
    </main>
  )
}

function Copies({ list }: { list: PlanList }) {
  const { t } = useLingui()
  const mayMove = useMe()?.permissions.includes('plan.move') ?? false
  const copies = list.plans.filter((plan) => !plan.main)
  const count = copies.length
  const meta = count > 0 && (
    <>
      {plural(count, { one: '# copy', other: '# copies' })} ·{' '}
      <Trans>nobody’s programme changes by what happens in them</Trans>
    </>
  )
  const isFull = count >= list.most
  const acts = isFull ? (
    <span className="soft">
      <Trans>There can be {list.most} at a time. Drop one that nobody needs.</Trans>
    </span>
  ) : (
    mayMove && <TrySomething label={t`Try something`} look="primary" />
  )
  return (
    <>
      <PageHead title={<Trans>Copies</Trans>} meta={meta || undefined} acts={acts} />
      {count === 0 ? (
        <Empty title={<Trans>Nobody is trying anything.</Trans>}>
          {mayMove ? (
            <Trans>
              A copy is a board of its own: move in it what you like, compare it with the plan, then
              take it over or drop it.
            </Trans>
          ) : (
            <Trans>Once an organizer makes a copy of the plan, it is listed here.</Trans>
          )}
        </Empty>
      ) : (
        <ul className="copy-list">
          {copies.map((plan) => (
            <CopyRow key={plan.id} plan={plan} mayMove={mayMove} mayCopy={mayMove && !isFull} />
          ))}
        </ul>
      )}
    </>
  )
}

interface CopyRowProps {
  plan: PlanSummary
  mayMove: boolean
  mayCopy: boolean
}

function CopyRow({ plan, mayMove, mayCopy }: CopyRowProps) {
  const { t } = useLingui()
  const times = useTimes(staffZone)
  const { id, name, madeBy, madeAt, changedBy, changedAt, differences } = plan
  const made = times.moment(madeAt)
  const changed = times.moment(changedAt)
  const { conflicts } = differences
  return (
    <li>
      <div className="what">
        <Link to="/organize/plans/$id" params={{ id }} className="name">
          <bdi>{name}</bdi>
        </Link>
        <span className="soft">
          <Trans>
            Made by <bdi>{madeBy}</bdi>, {made}
          </Trans>
          {changedAt !== madeAt && (
            <>
              {' · '}
              <Trans>
                last changed by <bdi>{changedBy}</bdi>, {changed}
              </Trans>
            </>
          )}
        </span>
      </div>
      <div className="far">
        {differenceWords(differences)}
        {conflicts > 0 && (
          <span className="both">
            <Icon name="warning" />{' '}
            {plural(conflicts, {
              one: '# session changed in both',
              other: '# sessions changed in both',
            })}
          </span>
        )}
      </div>
      <div className="acts">
        <Link to="/organize/plans/$id/compare" params={{ id }}>
          <Trans>Compare with the plan</Trans>
        </Link>
        {mayMove && <RenameCopy plan={plan} />}
        {mayCopy && <TrySomething from={plan} label={t`Copy it`} />}
        {mayMove && <DropCopy plan={plan} asText onDropped={() => {}} />}
      </div>
    </li>
  )
}
