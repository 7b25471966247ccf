import { Trans } from '@lingui/react/macro'
import type { HostChange } from '@roundtable/contracts'
import { Pill } from '@roundtable/ui'

/** What has become of a meeting, in one word. */
export function ChangeKind({ kind }: { kind: HostChange['kind'] }) {
  switch (kind) {
    case 'moved':
      return (
        <Pill state="changed">
          <Trans>Moved</Trans>
        </Pill>
      )
    case 'added':
      return (
        <Pill state="free">
          <Trans>New</Trans>
        </Pill>
      )
    case 'withdrawn':
      return (
        <Pill state="cancelled">
          <Trans>Withdrawn</Trans>
        </Pill>
      )
    case 'changed':
      return <Trans>Changed</Trans>
  }
}
