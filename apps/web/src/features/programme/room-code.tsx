import type { Programme } from '@roundtable/contracts'

interface RoomCodeProps {
  programme: Programme
  id: string
  className?: string
}

/** A room by its short name, which is the same in every language. */
export function RoomCode({ programme, id, className }: RoomCodeProps) {
  const room = programme.rooms.find((one) => one.id === id)
  return room ? <bdi className={className}>{room.code}</bdi> : null
}
