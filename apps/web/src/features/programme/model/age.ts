/** How old something is, in the largest unit that is not zero. */
export type Age = { unit: 'minutes' | 'hours' | 'days'; count: number }

const minute = 60_000

export const ageOf = (then: number, now: number): Age => {
  const minutes = Math.max(0, Math.floor((now - then) / minute))
  if (minutes < 60) return { unit: 'minutes', count: minutes }
  const hours = Math.floor(minutes / 60)
  return hours < 48
    ? { unit: 'hours', count: hours }
    : { unit: 'days', count: Math.floor(hours / 24) }
}
