/** Where the stream stands; `refused` to somebody who may not know; undefined when nobody answers. */
export type Answer = number | 'refused' | undefined

interface PollingWorld {
  readonly ask: () => Promise<Answer>
  readonly onAnswer: (seq: number) => void
  readonly onSilence: () => void
  readonly onRefusal: () => void
  readonly random: () => number
  /** Runs `act` after some milliseconds; answers how to give it up. */
  readonly after: (ms: number, act: () => void) => () => void
}

export interface Polling {
  /** Begins; does nothing where it runs already. */
  start: () => void
  stop: () => void
  /** Whether the last question was answered. */
  answered: () => boolean
}

/** 5 to 10 s, at random, so that not everybody asks at once. */
const pause = (random: number): number => 5_000 * (1 + random)

/** Asks again and again where a WebSocket does not come through (DESIGN 8). */
export const polling = (world: PollingWorld): Polling => {
  let run = 0
  let running = false
  let heard = false
  let giveUp = (): void => {}

  const round = async (mine: number): Promise<void> => {
    const answer = await world.ask()
    if (mine !== run || !running) return
    heard = typeof answer === 'number'
    if (answer === undefined) world.onSilence()
    else if (answer === 'refused') world.onRefusal()
    else world.onAnswer(answer)
    giveUp = world.after(pause(world.random()), () => void round(mine))
  }
  return {
    start: () => {
      if (running) return
      running = true
      void round(++run)
    },
    stop: () => {
      running = false
      heard = false
      giveUp()
    },
    answered: () => heard,
  }
}
