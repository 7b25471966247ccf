import { Logger } from 'graphile-worker'
import { log } from '../logging/log'

/** What the library of jobs says: its chatter is left out; a job that fails is told by whoever gave it. */
export const workerLogger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') log.warn({ of: 'jobs' }, message)
})
