import { job } from '../isolated/job'
import type { TableFile } from './read-table'
import type { ReadTable } from './table'

/** A table of 5,000 rows takes two seconds on a busy machine; cells as objects take most of the memory. */
export const readTableJob = job<TableFile, ReadTable>('read-table', {
  seconds: 15,
  megabytes: 384,
  answerBytes: 16 * 1024 * 1024,
})
