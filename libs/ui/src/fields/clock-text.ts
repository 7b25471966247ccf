const day = 24 * 60

/** 14:05 from minutes since midnight. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Latin digits for what an Arabic keyboard writes. */
const latin = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) & 0xf))

/**
 * Minutes since midnight from what people type: 9, 14, 930, 1430, 9:30, 14.30, 14h30. Null when it is no time.
 * 24:00 is the next midnight and no time of this day.
 */
export const minutesFrom = (text: string): number | null => {
  const read =
    /^(\d{1,2})(?:\s*[:.h٫]\s*(\d{1,2})?)?$/u.exec(latin(text.trim().toLowerCase())) ??
    /^(\d{1,2})(\d{2})$/u.exec(latin(text.trim()))
  if (!read) return null
  const hours = Number(read[1])
  const minutes = Number(read[2] ?? 0)
  const all = hours * 60 + minutes
  return minutes < 60 && all < day ? all : null
}

/** The time some minutes away, within the day. */
export const stepped = (minutes: number, by: number): number =>
  Math.min(day - 1, Math.max(0, minutes + by))
