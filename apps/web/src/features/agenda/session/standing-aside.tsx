import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { FindingLine } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import { sentenceAbout } from '../draft/use-draft'
import { byWeight } from '../model/answers'
import { samePlacement, slotOf } from '../model/board-model'
import { eventTime, moment, placeText } from '../model/words'
import { countText } from '../view/verdict-text'
import { FindingItem } from '../waivers/finding-item'
import { Mend } from './mend'
import { useSession } from './session-context'

/** Beside the form: where the session stands, and what the agenda says of it there. */
export function StandingAside() {
  return (
    <>
      <Standing />
      <Findings />
    </>
  )
}

function Standing() {
  const { id, draft, record } = useSession()
  const { board, placements } = draft
  const was = board.released?.[id] ?? null
  const here = placements[id] ?? null
  const words = (placement: typeof was): string | null => {
    if (!placement) return null
    const slot = slotOf(board, placement)
    return slot
      ? placeText(board, slot, board.sessions.get(id)?.minutes ?? record.minutes)
      : eventTime(board, placement.start, true)
  }
  const same = samePlacement(was, here)
  return (
    <section className="standing">
      <h2>
        <Trans>Where it stands</Trans>
      </h2>
      <dl>
        <dt>
          <Trans>Released</Trans>
        </dt>
        <dd>{was === null ? <Trans>not yet</Trans> : same ? words(was) : <s>{words(was)}</s>}</dd>
        {!(same && was) && (
          <>
            <dt>
              <Trans>Here</Trans>
            </dt>
            <dd className="strong">{words(here) ?? <Trans>not on the board</Trans>}</dd>
          </>
        )}
      </dl>
      <p>
        <Link to="/organize" search={{ session: id }}>
          {here ? <Trans>See it on the board</Trans> : <Trans>Place it on the board</Trans>}
        </Link>
      </p>
      <p className="dim">
        <Trans>
          Last changed {moment(board, record.changedAt)}, <bdi>{record.changedBy}</bdi>
        </Trans>
      </p>
    </section>
  )
}

function Findings() {
  const { id, draft } = useSession()
  const findings = byWeight(draft.findings.filter((finding) => finding.sessions.includes(id)))
  if (!draft.board.sessions.has(id)) return null
  return (
    <section className="standing">
      <h2>
        <span>
          <Trans>Findings</Trans>
        </span>
        <span className="dim">{countText(findings)}</span>
      </h2>
      {findings.length === 0 && (
        <FindingLine look="good" label={t`Satisfied`}>
          <Trans>No findings.</Trans>
        </FindingLine>
      )}
      {findings.map((finding, at) => (
        <FindingItem
          key={`${finding.code} ${at}`}
          board={draft.board}
          finding={finding}
          sessionId={id}
          sentence={sentenceAbout(draft, id, finding)}
          mend={<Mend finding={finding} />}
        />
      ))}
    </section>
  )
}
