import { sessionRule } from './rule'

export const featureMissing = sessionRule('feature-missing', {
  says: 'The room has everything that the session needs of a room.',
  reads: 'room',
  each: ({ features }) => [...new Set(features)],
  find: ({ room }, feature) => !room.features.includes(feature) && { roomId: room.id, feature },
})
