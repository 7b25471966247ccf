import { Trans, useLingui } from '@lingui/react/macro'
import { FormSection, type Behind } from '@roundtable/ui'
import { valueOf } from '../../../platform/record/record'
import { FindingItem } from '../../agenda/draft/finding-item'
import { stretchesText, WindowsField } from '../../agenda/draft/windows-field'
import { textOf } from '../../agenda/model/names'
import { isolated, span } from '../../agenda/model/words'
import { isZone, nightsIn } from './night'
import { usePerson } from './person-context'
import { takingsOf } from './takes-part'

/** When the person is away, painted over what they have to do; what meets is said at once. */
export function AvailabilitySection() {
  const { t } = useLingui()
  const { sees, may, record, draft } = usePerson()
  const behind = useBehind()
  if (!sees('unavailable')) return null
  const bound = record.bind('unavailable', (stretches) => stretchesText(draft.board, stretches))
  return (
    <FormSection
      title={<Trans>Availability</Trans>}
      note={
        may('unavailable') ? (
          <Trans>
            Paint the hours the person is away: drag, rest a finger and draw, or use arrow keys,
            Shift and Space.
          </Trans>
        ) : (
          <Trans>Hours the person is away.</Trans>
        )
      }
    >
      <WindowsField
        label={t`Away`}
        board={draft.board}
        meaning="away"
        behind={behind}
        isReadOnly={!may('unavailable')}
        {...bound}
        onChange={(stretches) => bound.onChange(stretches)}
      />
      <Meetings />
    </FormSection>
  )
}

/** What is painted and what the person has to do at the same time. */
function Meetings() {
  const { findings, draft } = usePerson()
  const meetings = findings.filter(({ code }) => code === 'person-unavailable')
  return (
    <div className="stack" role="status">
      {meetings.map((finding) => {
        const [id] = finding.sessions
        const session = id === undefined ? undefined : draft.board.sessions.get(id)
        if (!session) return null
        return (
          <FindingItem
            key={session.id}
            draft={draft}
            sessionId={session.id}
            finding={finding}
            lead={
              <>
                {isolated(session.code)} {textOf(session.title)}:{' '}
              </>
            }
          />
        )
      })}
    </div>
  )
}

/** Sessions of the person, and the nights of somebody far away. */
function useBehind(): Behind[] {
  const { person, draft, findings, record } = usePerson()
  const { board } = draft
  const wrong = new Set(
    findings
      .filter(({ waived, severity }) => !waived && severity !== 'advice')
      .flatMap(({ sessions }) => sessions),
  )
  const sessions = takingsOf(draft, person.id).flatMap(({ session, role, from, to }): Behind[] => {
    if (from === null || to === null || role.reply === 'declined') return []
    const midnight = board.days.findLast((day) => day.midnight <= from)?.midnight ?? 0
    const time = span(from - midnight, to - midnight)
    return [
      {
        id: session.id,
        start: from,
        end: to,
        caption: session.code,
        text: `${session.code} ${textOf(session.title)} ${time}`,
        look: 'session',
        isWrong: wrong.has(session.id),
      },
    ]
  })
  return [...nightsOf(), ...sessions]

  function nightsOf(): Behind[] {
    const zone = valueOf(record.state, 'timeZone')
    if (valueOf(record.state, 'presence') !== 'remote' || !zone || !isZone(zone)) return []
    return nightsIn(
      board.clock,
      zone,
      board.days.map(({ midnight }) => midnight),
    ).map(({ start, end }) => ({ id: `night ${start}`, start, end, look: 'night', text: '' }))
  }
}
