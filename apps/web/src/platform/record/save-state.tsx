import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Problem } from '@roundtable/contracts'
import { Button, Icon } from '@roundtable/ui'
import { troubleOf } from '../problem'
import { useTimes } from '../time/use-times'
import { useTroubleWords } from '../trouble-words'
import type { Waiting } from './record'
import { summaryOf, type AnyRecord } from './summary'

interface SaveStateProps {
  record: { state: AnyRecord; retry: () => void }
  /** IANA name of the event's zone. */
  zone: string
}

/** What has become of my changes, in one place of the page: in `acts` of its `PageHead`. */
export function SaveState({ record, zone }: SaveStateProps) {
  const summary = summaryOf(record.state)
  const times = useTimes(zone)
  if (summary.kind === 'saved')
    return (
      <span className="save-state">
        <Icon name="check" />
        {summary.at === null ? (
          <Trans>Saved as you go</Trans>
        ) : (
          <Trans>All changes saved {times.time(summary.at)}</Trans>
        )}
      </span>
    )
  if (summary.kind === 'saving')
    return (
      <span className="save-state">
        <Trans>Saving…</Trans>
      </span>
    )
  if (summary.kind === 'undecided' || summary.kind === 'refused')
    return (
      <span className="save-state wrong" role="status">
        <Icon name="blocked" />
        <FieldsStand kind={summary.kind} fields={summary.fields} />
      </span>
    )
  const waits = summary.kind === 'waiting'
  return (
    <span className={waits ? 'save-state waiting' : 'save-state wrong'} role="status">
      <Icon name={waits ? 'offline' : 'blocked'} />
      <span>{waits ? <Waits why={summary.why} /> : <Trouble problem={summary.problem} />}</span>
      {waits && summary.why === 'signed-out' ? (
        <SignIn />
      ) : (
        <Button look="text" onPress={() => record.retry()}>
          <Trans>Try now</Trans>
        </Button>
      )}
    </span>
  )
}

/** Leaves the page: the changes are kept in this browser and saved after the return. */
function SignIn() {
  const from = globalThis.location?.pathname ?? '/'
  return (
    <a className="btn text" href={`/sign-in?from=${encodeURIComponent(from)}`}>
      <Trans>Sign in</Trans>
    </a>
  )
}

/** What clashes is told in full at the field that it is about; here only that it waits there. */
function Trouble({ problem }: { problem: Problem }) {
  const words = useTroubleWords()
  if (troubleOf(problem) === 'clash') return <Trans>Not saved: it would clash.</Trans>
  return <Trans>Not saved: {words(problem)}</Trans>
}

function FieldsStand({ kind, fields }: { kind: 'undecided' | 'refused'; fields: number }) {
  if (kind === 'undecided')
    return plural(fields, {
      one: '# field was changed twice: please decide',
      other: '# fields were changed twice: please decide',
    })
  return plural(fields, {
    one: 'Not saved: # field cannot stand as it is',
    other: 'Not saved: # fields cannot stand as they are',
  })
}

function Waits({ why }: { why: Waiting }) {
  if (why === 'offline') return <Trans>Not saved: no connection. Your changes are kept here.</Trans>
  if (why === 'signed-out')
    return <Trans>Not saved: you are signed out. Your changes are kept here.</Trans>
  return <Trans>Not saved yet: the server is busy. Your changes are kept here.</Trans>
}
