import { plural } from '@lingui/core/macro'
import { Button } from '@roundtable/ui'

/** Shows the next lines of a long table; nothing where none is left. */
export function MoreLines({ left, onMore }: { left: number; onMore: () => void }) {
  if (left <= 0) return null
  return (
    <Button onPress={onMore}>
      {plural(left, { one: 'Show # more line', other: 'Show # more lines' })}
    </Button>
  )
}
