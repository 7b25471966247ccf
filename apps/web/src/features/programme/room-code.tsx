import type { Programme } from '@roundtable/contracts'

/** A room by its short name, which is the same in every language and keeps its own direction. */
export function RoomCode({ programme, id }: { programme: Programme; id: string }) {
  const room = programme.rooms.find((one) => one.id === id)
  return room ? <bdi>{room.code}</bdi> : null
}
