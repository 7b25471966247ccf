import { job } from '../job'

/** Work for the spec: what a hostile file might make a reader do. */
export interface Trial {
  readonly task: 'echo' | 'spin' | 'hoard' | 'babble' | 'throw' | 'exit'
  readonly text: string
}

export const trial = job<Trial, { text: string; environment: number }>('trial', {
  seconds: 1,
  megabytes: 32,
  answerBytes: 1_000,
})
