import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Host } from '@roundtable/contracts'
import { Link } from '@tanstack/react-router'
import { useTimes } from '../../../platform/time/use-times'
import { useChanges } from '../changes/use-changes'
import { RevisionSource } from './revision-source'

/** Of so many, newest first, it is told how much they changed. */
const counted = 8

interface RevisionListProps {
  revisions: Host['revisions']
  zone: string
}

/** How the timetable came to be, newest first; each leads to what it changed. */
export function RevisionList({ revisions, zone }: RevisionListProps) {
  const times = useTimes(zone)
  const newest = revisions.toSorted((a, b) => b.number - a.number)
  return (
    <section className="revisions" id="revisions">
      <h2>
        <Trans>Revisions</Trans>
      </h2>
      {newest.length === 0 && (
        <p className="soft">
          <Trans>None yet.</Trans>
        </p>
      )}
      <ol>
        {newest.map((revision, index) => (
          <li key={revision.number}>
            <b className="number">{revision.number}</b>
            <div>
              <p>
                <Link
                  to="/organize/host/revisions/$number"
                  params={{ number: String(revision.number) }}
                >
                  {times.moment(revision.importedAt)}
                </Link>
                {index === 0 && (
                  <span className="soft">
                    {' '}
                    · <Trans>applied now</Trans>
                  </span>
                )}
              </p>
              <p className="soft">
                <RevisionSource revision={revision} />
                {index < counted && <ChangeCount number={revision.number} />}
              </p>
              {revision.reason && (
                <p className="soft" dir="auto">
                  {revision.reason}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function ChangeCount({ number }: { number: number }) {
  const { data } = useChanges(number, number - 1)
  if (!data) return null
  const changes = plural(data.changes.length, { one: '# change', other: '# changes' })
  return <> · {changes}</>
}
