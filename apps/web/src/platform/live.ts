import type { Fact, MyPresence, Delivery, Snapshot, StreamName } from '@roundtable/contracts'
import { attempting } from './attempts'
import { follow, newFacts } from './follow'
import { planLineIs } from './line-news'
import { LiveSocket } from './live-socket'
import type { LiveState } from './live-state'
import { polling, type Answer, type Polling } from './polling'

export interface LiveOptions {
  stream: StreamName
  /** Last fact contained in what the caller has read; undefined when nothing was read yet. */
  since?: number
  /** The next fact, in order, once. */
  onFact: (fact: Fact) => void
  /** Something was missed, or nothing was read yet: read again, at least up to `seq`. */
  onSnapshot: (snapshot: Snapshot) => void
  onState: (state: LiveState) => void
  /** Where the stream stands, asked over plain HTTP by somebody who stands at `last`. */
  ask: (last: number | null) => Promise<Answer>
  /** What is told of others who are here; unread, because this client needs no contracts. */
  onPresence?: (news: unknown) => void
}

export interface Live {
  /** Says what I look at; lost where the line does not carry. */
  show: (said: MyPresence) => void
  close: () => void
}

/** So often in a row a WebSocket fails before plain HTTP is asked. */
const patience = 3
/** A line that breaks within so many ms has failed as well. */
const fleeting = 5_000

/** Where the caller stands on the stream, and what it hears of it. */
const follower = ({ stream, since, onFact, onSnapshot }: LiveOptions) => {
  let last = since ?? null
  const standAt = (snapshot: Snapshot): void => {
    if (last === snapshot.seq) return
    last = snapshot.seq
    onSnapshot(snapshot)
  }
  const hear = (delivery: Delivery): void => {
    const step = follow(last, delivery)
    if (step === 'known') return
    if (last === null || step === 'gap') return standAt({ stream, seq: delivery.seq })
    for (const fact of newFacts(last, delivery)) {
      last = fact.seq
      onFact(fact)
    }
  }
  const handshake = () => (last === null ? { stream } : { stream, since: last })
  return { hear, standAt, handshake, last: () => last }
}

/** Asks over plain HTTP while no WebSocket comes through, or one that brings nothing. */
const asking = (
  { ask, onState, stream }: LiveOptions,
  last: () => number | null,
  standAt: (snapshot: Snapshot) => void,
  isLate: () => boolean,
): Polling =>
  polling({
    ask: () => ask(last()),
    onAnswer: (seq) => {
      onState(isLate() ? 'late' : 'polling')
      standAt({ stream, seq })
    },
    onSilence: () => onState('offline'),
    onRefusal: () => onState('refused'),
    random: Math.random,
    after: (ms, act) => {
      const timer = setTimeout(act, ms)
      return () => clearTimeout(timer)
    },
  })

/**
 * Follows one stream over a WebSocket of its own. Facts come in order and once; after a break it
 * says where it stood and gets what it missed, or is told to read again. It takes no commands.
 */
export const openLive = (options: LiveOptions): Live => {
  const onState = (state: LiveState): void => {
    options.onState(state)
    if (options.stream === 'plan') planLineIs(state)
  }
  const { hear, standAt, handshake, last } = follower(options)
  const polls = asking({ ...options, onState }, last, standAt, () => late)
  let late = false
  let failures = 0
  let upSince = Infinity

  const onDown = (retryAfter: number): void => {
    failures = Date.now() - upSince > fleeting ? 1 : failures + 1
    upSince = Infinity
    late = false
    if (failures >= patience) polls.start()
    if (!polls.answered()) onState('offline')
    attempts.later(retryAfter * 1_000)
  }
  const socket = new LiveSocket({
    handshake,
    fact: hear,
    snapshot: standAt,
    presence: (news) => options.onPresence?.(news),
    late: ({ since }) => {
      late = since !== null
      if (late) polls.start()
      else polls.stop()
      onState(late ? 'late' : 'live')
    },
    onUp: () => {
      upSince = Date.now()
      polls.stop()
      attempts.succeeded()
      onState('live')
    },
    onMoved: () => attempts.now(),
    onDown,
    onRefused: () => {
      polls.stop()
      onState('refused')
    },
  })
  const attempts = attempting(() => socket.open())

  onState('connecting')
  attempts.now()
  return {
    show: (said) => socket.say(said),
    close: () => {
      attempts.stop()
      polls.stop()
      socket.close()
    },
  }
}
