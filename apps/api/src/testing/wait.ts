export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms))

/** Waits until it is so, or the time is over; what is then, the test says. */
export const waitUntil = async (met: () => boolean, seconds = 15): Promise<void> => {
  for (const end = Date.now() + seconds * 1000; !met() && Date.now() < end;) await pause(20)
}
