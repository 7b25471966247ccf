import type { Programme } from '@roundtable/contracts'
import { useLocale } from '../../platform/i18n/use-locale'
import { roomLabel } from '../../platform/room-label'

/** A room by its short name, which keeps its own direction. */
export function RoomCode({ programme, id }: { programme: Programme; id: string }) {
  const locale = useLocale()
  const room = programme.rooms.find((one) => one.id === id)
  return room ? <bdi>{roomLabel(room, locale)}</bdi> : null
}
