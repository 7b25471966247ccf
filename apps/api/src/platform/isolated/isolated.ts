import { Worker } from 'node:worker_threads'
import { Injectable } from '@nestjs/common'
import { Turnstile } from '../database/turnstile'
import { Refused } from '../http/problem'
import type { Job, Limits, Said } from './job'
import { workerFolder } from './worker-folder'

/** Each may use a whole core and its share of memory: two leave room for everybody else (I-21). */
const usual = { places: 2, line: 20, patience: 20_000 }

const busy = (): Refused =>
  new Refused({
    word: 'unavailable',
    detail: 'Other files are being read at the moment. Nothing was changed; please try again.',
    retryAfter: 5,
  })

const overrun = (code: string, detail: string): Refused =>
  new Refused({
    word: 'import',
    detail: `${detail} Nothing was changed.`,
    errors: [{ pointer: '', code, detail }],
  })

const tooSlow = ({ seconds }: Limits): Refused =>
  overrun('too-slow', `Reading the file takes longer than ${seconds} seconds.`)
const tooHungry = (): Refused =>
  overrun('too-large', 'Reading the file takes more memory than a file of this kind may.')
const tooMuch = (): Refused =>
  overrun('too-large', 'The file holds more than a file of this kind may.')

/**
 * Runs work on what nobody can trust in a thread of its own, with limits on time, memory and the size of the answer;
 * what overruns is ended, and nobody else notices (I-20). Few at a time; the others wait, or are sent away.
 */
@Injectable()
export class Isolated {
  private readonly turnstile = new Turnstile({ ...usual, refusal: busy })

  /** Throws `Refused`: 422 import for what overruns, 503 where too many wait. What the work throws is a bug. */
  run<Input, Answer>(job: Job<Input, Answer>, input: Input): Promise<Answer> {
    return this.turnstile.pass(() => inThread(job, input))
  }
}

async function inThread<Input, Answer>(
  { name, limits }: Job<Input, Answer>,
  input: Input,
): Promise<Answer> {
  const worker = new Worker(new URL(`${name}.worker.js`, workerFolder()), {
    name,
    workerData: input,
    // It gets what it is sent, and nothing of ours.
    env: {},
    argv: [],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 32 },
  })
  try {
    const said = await answerOf(worker, limits)
    if ('tooLarge' in said) throw tooMuch()
    return JSON.parse(said.json) as Answer
  } finally {
    await worker.terminate()
  }
}

const outOfMemory = (error: Error): boolean =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const answerOf = (worker: Worker, limits: Limits): Promise<Said> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(tooSlow(limits)), limits.seconds * 1_000)
    const done = () => clearTimeout(timer)
    worker.once('message', (said: Said) => {
      done()
      resolve(said)
    })
    worker.once('error', (error: Error) => {
      done()
      reject(outOfMemory(error) ? tooHungry() : error)
    })
    worker.once('exit', (code) => {
      done()
      reject(new Error(`The thread ended with code ${code} before it had answered.`))
    })
  })
