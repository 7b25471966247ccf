import type { Subject } from '../world/subject'
import { sessionRule } from './rule'

// One floor language needs no channel: everybody hears the floor. From the second language on, whoever listens has to
// be able to choose, so each of them needs a channel, the floor's own included.
export const languageNotCarried = sessionRule('language-not-carried', {
  says: 'The room has a channel for every language that is spoken or interpreted, once there is more than one.',
  reads: 'room',
  each: channelsOf,
  find: ({ room }, { language, use }) =>
    !room.languages.includes(language) && { roomId: room.id, language, use },
})

function channelsOf({ floorLanguages, interpretation }: Subject) {
  const floor = new Set(floorLanguages)
  if (interpretation.length === 0 && floor.size < 2) return []
  const interpreted = new Set(interpretation.filter((language) => !floor.has(language)))
  return [
    ...[...floor].map((language) => ({ language, use: 'floor' as const })),
    ...[...interpreted].map((language) => ({ language, use: 'interpretation' as const })),
  ]
}
