import { sessionRule } from './rule'

export const featureMissing = sessionRule('feature-missing', {
  says: 'The room has everything that the session needs of a room.',
  reads: 'room',
  each: ({ features }) => features.filter((one, i) => features.indexOf(one) === i),
  find: ({ room }, feature) => !room.features.includes(feature) && { roomId: room.id, feature },
})
