import { parentPort, workerData } from 'node:worker_threads'
import type { Job, Said } from './job'

/** The whole of a `<name>.worker.ts`: does the work on what was sent, and says the answer. What it throws is a bug. */
export async function answerJob<Input, Answer>(
  { limits }: Job<Input, Answer>,
  work: (input: Input) => Answer | Promise<Answer>,
): Promise<void> {
  // Libraries warn of every oddity; a hostile file must not fill our log.
  console.warn = () => undefined
  const json = JSON.stringify(await work(workerData as Input))
  const said: Said = Buffer.byteLength(json) > limits.answerBytes ? { tooLarge: true } : { json }
  parentPort?.postMessage(said)
}
