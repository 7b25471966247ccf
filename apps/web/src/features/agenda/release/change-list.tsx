import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { AffectedPerson } from '@roundtable/contracts'
import { Empty, FilterMenu, Glyphs } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ChangeTable } from '../../../platform/changes/change-table'
import { useLocale } from '../../../platform/i18n/use-locale'
import { Words } from '../../../platform/i18n/words'
import { staffZone } from '../../../platform/staff-zone'
import { useTimes } from '../../../platform/time/use-times'
import { formatLabel } from '../model/labels'
import { BeforeAfter } from './before-after'
import { ChangeKind, topicLabel } from './change-kind'
import { concernedBy, placeWords, type Compared } from './compared'
import { countsOf, type ChangeLine, type Topic } from './model/lines'

interface ChangeListProps {
  compared: Compared
  /** Whom it concerns; null: that is not asked here. */
  affected: readonly AffectedPerson[] | null
}

/** One line for each change, to be looked through by what it is about. */
export function ChangeList({ compared, affected }: ChangeListProps) {
  const { t } = useLingui()
  const [topic, setTopic] = useState<Topic | null>(null)
  const counts = countsOf(compared.lines)
  const chosen = counts.some(([one]) => one === topic) ? topic : null
  const lines = compared.lines.filter((line) => chosen === null || line.topics.includes(chosen))
  if (compared.lines.length === 0 && compared.before === null)
    return (
      <Empty title={<Trans>There is nothing to release yet</Trans>}>
        <Trans>No session has a place. The public would see an empty programme.</Trans>
      </Empty>
    )
  if (compared.lines.length === 0)
    return (
      <Empty title={<Trans>Nothing has changed</Trans>}>
        <Trans>Every session stands as it stood. A release would only add a number.</Trans>
      </Empty>
    )
  return (
    <>
      {counts.length > 1 && (
        <div className="filter-line">
          <FilterMenu
            label={t`What changed`}
            options={counts.map(([id, count]) => ({
              id,
              text: topicLabel(id),
              hint: String(count),
            }))}
            value={chosen}
            onChange={setTopic}
            all={<Trans>All changes</Trans>}
          />
          <span className="soft" role="status">
            {plural(lines.length, { one: '# change', other: '# changes' })}
          </span>
        </div>
      )}
      <ChangeTable
        what={<Trans>Session</Trans>}
        end={affected ? <Trans>Concerns</Trans> : undefined}
      >
        {lines.map((line) => (
          <Row key={line.key} compared={compared} line={line} affected={affected} />
        ))}
      </ChangeTable>
    </>
  )
}

function Row({ compared, line, affected }: ChangeListProps & { line: ChangeLine }) {
  const people = affected && concernedBy(affected, line.session.id)
  return (
    <tr>
      <td>
        <ChangeKind line={line} />
      </td>
      <td>
        <SessionCell compared={compared} line={line} />
      </td>
      <td>
        <BeforeAfter compared={compared} line={line} />
      </td>
      {people !== null && (
        <td className="end soft">
          {people === 0 ? (
            <Trans>nobody</Trans>
          ) : (
            plural(people, { one: '# person', other: '# people' })
          )}
        </td>
      )}
    </tr>
  )
}

/** ▲ Financing the last mile, and below it what it is and, where that is not told beside it, when. */
function SessionCell({ compared, line }: { compared: Compared; line: ChangeLine }) {
  const times = useTimes(staffZone)
  const locale = useLocale()
  const { session, kind } = line
  const title = <Words text={session.title} />
  const isKnown = compared.draft.board.sessions.has(session.id)
  const showsPlace = !['moved', 'new', 'cancelled'].includes(kind)
  return (
    <span className="session-cell">
      <Glyphs areas={session.focusAreas} size="11px" />
      <span>
        {kind === 'cancelled' ? (
          <s>{title}</s>
        ) : isKnown ? (
          <Link to="/organize/sessions/$id" params={{ id: session.id }}>
            {title}
          </Link>
        ) : (
          <b>{title}</b>
        )}
        <span className="dim">
          <bdi>{session.code}</bdi> · {formatLabel(session.format)}
          {showsPlace && <> · {placeWords(compared, times, locale, session)}</>}
        </span>
      </span>
    </span>
  )
}
