import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Pill } from '@roundtable/ui'
import { itemsChange } from './model/parts'
import type { ChangeLine, Topic } from './model/lines'

/** What happened to a session, in one word. */
export function ChangeKind({ line }: { line: ChangeLine }) {
  switch (line.kind) {
    case 'new':
      return (
        <Pill state="free">
          <Trans>New</Trans>
        </Pill>
      )
    case 'moved':
      return (
        <Pill state="changed">
          <Trans>Moved</Trans>
        </Pill>
      )
    case 'cancelled':
      return (
        <Pill state="cancelled">
          <Trans>Cancelled</Trans>
        </Pill>
      )
    case 'length':
      return <Trans>Length</Trans>
    case 'title':
      return <Trans>Title</Trans>
    case 'format':
      return <Trans>Kind</Trans>
    case 'people':
      return <Trans>People</Trans>
    case 'items':
      return isOrderOnly(line) ? <Trans>Order</Trans> : <Trans>Items</Trans>
    case 'languages':
      return <Trans>Languages</Trans>
    case 'text':
      return <Trans>Text</Trans>
  }
}

function isOrderOnly({ before, after }: ChangeLine): boolean {
  if (!before || !after) return false
  const { left, came, changed } = itemsChange(before, after)
  return left.length + came.length + changed.length === 0
}

/** What one can look for in the list. */
export function topicLabel(topic: Topic): string {
  switch (topic) {
    case 'time':
      return t`Another time`
    case 'room':
      return t`Another room`
    case 'new':
      return t`New`
    case 'cancelled':
      return t`Cancelled`
    case 'length':
      return t`Length`
    case 'people':
      return t`People`
    case 'items':
      return t`Items and their order`
    case 'title':
      return t`Title`
    case 'format':
      return t`Kind`
    case 'languages':
      return t`Languages`
    case 'text':
      return t`Text`
    case 'break':
      return t`Breaks`
  }
}
