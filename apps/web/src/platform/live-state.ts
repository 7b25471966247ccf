/**
 * `refused`: the server said no (not signed in, no right); `offline`: no way through, tried again by itself; `polling`: the
 * server answers, but nothing on the way lets a WebSocket through, so it is asked every few seconds; `late`: the line
 * stands, but its node cannot read what is new, and the server is asked as well.
 */
export type LiveState = 'connecting' | 'live' | 'polling' | 'late' | 'offline' | 'refused'

/** News reach the page, at once or within seconds. */
export const isHeard = (state: LiveState): boolean =>
  state === 'live' || state === 'polling' || state === 'late'
