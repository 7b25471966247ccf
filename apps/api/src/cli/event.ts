import type { Text } from '@roundtable/contracts'
import { CreateEvent, type NewEvent } from '../features/agenda/create-event'
import { commandLine, expectDone, withHands } from './as-command-line'

/** Sets up the event of an empty database; answers the number of its days. */
export const createEvent = (url: string, event: NewEvent): Promise<number> =>
  withHands(url, async ({ changes }) =>
    expectDone(await new CreateEvent(changes).run(commandLine, event)),
  ).then(({ days }) => days)

/** A name in the languages that are given. */
export const inLanguages = (en: string, others: Partial<Text>): Text => ({
  en,
  ...Object.fromEntries(Object.entries(others).filter(([, text]) => text)),
})
