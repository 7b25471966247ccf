import { Trans } from '@lingui/react/macro'
import { Icon } from '@roundtable/ui'
import { useTimes } from '../time/use-times'
import type { FieldStatus } from './record'

interface FieldStateProps {
  status: FieldStatus<unknown>
  zone: string
}

/** A quiet word at the end of a label's line; nothing while there is nothing to say. */
export function FieldState({ status, zone }: FieldStateProps) {
  const times = useTimes(zone)
  switch (status.kind) {
    case 'saving':
      return <Trans>Saving…</Trans>
    case 'saved':
      return (
        <>
          <Icon name="check" />
          <Trans>Saved</Trans>
        </>
      )
    case 'held':
    case 'refused':
      return (
        <span className="is-wrong">
          <Trans>Not saved</Trans>
        </span>
      )
    case 'conflict':
      return (
        <span className="is-wrong">
          <Trans>Please decide</Trans>
        </span>
      )
    case 'taken': {
      const { by, at } = status
      const time = at === null ? null : times.time(at)
      if (by !== null && time !== null)
        return (
          <Trans>
            Changed by {by}, {time}
          </Trans>
        )
      return by === null ? <Trans>Changed just now</Trans> : <Trans>Changed by {by}</Trans>
    }
    case 'clean':
    case 'edited':
      return null
  }
}
