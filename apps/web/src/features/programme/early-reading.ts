import { readProgramme, type Reading } from '../../platform/public-api'
import { keptProgramme } from './offline/kept-programme'

let asked: Promise<Reading> | undefined

/** Asks for the programme before anything that shows it has come. */
export const askEarly = (): void => {
  asked = keptProgramme().then((kept) => readProgramme(kept?.reading))
  // Whoever takes it hears of it when it does not come.
  asked.catch(() => undefined)
}

/** What was asked for early, once. */
export const takeEarly = (): Promise<Reading> | undefined => {
  const early = asked
  asked = undefined
  return early
}
