import { Trans } from '@lingui/react/macro'
import type { Finding } from '@roundtable/scheduling'
import { Link } from '@tanstack/react-router'
import { personName } from '../../model/names'
import { roomCode } from '../../model/words'
import { useShown } from '../../view/board-context'
import { recordOf } from './record-of'

interface RecordLinkProps {
  sessionId: string
  finding: Finding
}

/** The way to the record that the finding comes from, where it can be changed. */
export function RecordLink({ sessionId, finding }: RecordLinkProps) {
  const { board } = useShown()
  const record = recordOf(finding, sessionId)
  switch (record?.kind) {
    case undefined:
      return null
    case 'room': {
      const room = board.roomIndex.get(record.id)
      if (room === undefined) return null
      return (
        <Link to="/organize/venue/rooms/$id" params={{ id: record.id }}>
          <Trans>See {roomCode(board, room)}</Trans>
        </Link>
      )
    }
    case 'person': {
      const person = board.people.get(record.id)
      if (!person) return null
      return (
        <Link to="/organize/people/$id" params={{ id: record.id }}>
          <Trans>See {personName(person)}</Trans>
        </Link>
      )
    }
    case 'session':
      return (
        <Link to="/organize/sessions/$id" params={{ id: record.id }} hash={record.part}>
          {record.part === 'people' ? (
            <Trans>See the people</Trans>
          ) : record.part === 'themes' ? (
            <Trans>Choose a focus area or state a reason</Trans>
          ) : record.part === 'relations' ? (
            <Trans>See the relations</Trans>
          ) : (
            <Trans>See what it needs</Trans>
          )}
        </Link>
      )
    case 'venue':
      return (
        <Link to="/organize/venue">
          <Trans>See what is shared</Trans>
        </Link>
      )
  }
}
