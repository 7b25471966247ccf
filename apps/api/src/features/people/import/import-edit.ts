import type { PersonEdit } from '../write-people'
import type { Organisation } from './find-organisation'

/** A person who is new or changes, with the line that says so. */
export interface ImportEdit extends PersonEdit {
  readonly line: number
  readonly organisation: Organisation
}
