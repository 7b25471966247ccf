import { log } from './platform/logging/log'

/** A terminal's Ctrl-C comes twice under npm: once from the terminal, once passed on. */
const echo = 3_000
const patience = 20_000

const timeout = (ms: number): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error('It takes too long.')), ms).unref()
  })

/** Ends the process in order: first who serves, last what they stand on. */
export class Shutdown {
  private readonly steps: (() => Promise<void>)[] = []
  private running: Promise<never> | undefined

  first(step: () => Promise<void>): void {
    this.steps.unshift(step)
  }

  last(step: () => Promise<void>): void {
    this.steps.push(step)
  }

  /** A signal during the start waits for its end, so that nothing half-started is left behind. */
  onSignals(started: Promise<unknown>): void {
    let firstAt: number | undefined
    const onSignal = (): void => {
      if (firstAt !== undefined && Date.now() - firstAt > echo) process.exit(1)
      firstAt ??= Date.now()
      // A start that fails ends the process by itself.
      started.then(
        () => this.begin(0),
        () => undefined,
      )
    }
    process.on('SIGINT', onSignal)
    process.on('SIGTERM', onSignal)
  }

  /** Takes every step, also after one that failed, and exits. */
  begin(code: number): Promise<never> {
    this.running ??= this.run(code)
    return this.running
  }

  private async run(code: number): Promise<never> {
    let exitCode = code
    for (const step of this.steps) {
      try {
        await Promise.race([step(), timeout(patience)])
      } catch (err) {
        log.error({ err }, 'shutting down')
        exitCode = 1
      }
    }
    process.exit(exitCode)
  }
}
