import { Trans, useLingui } from '@lingui/react/macro'
import type { AuditEntry } from '@roundtable/contracts'
import { Fragment } from 'react'
import { staffZone } from '../../../platform/staff-zone'
import { useTimes } from '../../../platform/time/use-times'
import { useActionWords, useActorName, useSubjectName } from './action-words'
import { diffOf } from './audit-diff'
import { tellLine } from './tell-diff'
import { useDiffWords } from './use-diff-words'

/** One line; what differs is told when it is opened. */
interface AuditLineProps {
  line: AuditEntry
  /** Of what stands behind ids. */
  names: Readonly<Record<string, string>>
}

export function AuditLine({ line, names }: AuditLineProps) {
  const { t } = useLingui()
  const { moment } = useTimes(staffZone)
  const say = useActionWords()
  const who = useActorName()
  const subjectOf = useSubjectName()
  const { seq, at, reason } = line
  return (
    <li>
      <details>
        <summary>
          <time dateTime={at}>{moment(at)}</time>
          <span className="who">
            <bdi>{who(line)}</bdi>
          </span>
          <span className="what">
            <b>{say(line)}</b> <bdi>{subjectOf(line)}</bdi>
          </span>
          <span className="seq" aria-label={t`Line ${seq}`}>
            {seq}
          </span>
        </summary>
        <div className="told">
          {reason && (
            <p>
              <Trans>
                Reason: <bdi>{reason}</bdi>
              </Trans>
            </p>
          )}
          <Diff line={line} names={names} />
        </div>
      </details>
    </li>
  )
}

function Diff({ line: { before, after }, names }: AuditLineProps) {
  const words = useDiffWords()
  const lines = diffOf(before, after).map((line) => tellLine(line, names, words))
  if (lines.length === 0)
    return (
      <p className="soft">
        <Trans>The line tells no values.</Trans>
      </p>
    )
  return (
    <table className="audit-diff">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Field</Trans>
          </th>
          <th scope="col">
            <Trans>Before</Trans>
          </th>
          <th scope="col">
            <Trans>After</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ field, before, after }, row) => (
          <tr key={row}>
            <th scope="row">
              {field.map((part, index) => (
                <Fragment key={index}>
                  {index > 0 && ' · '}
                  <bdi>{part}</bdi>
                </Fragment>
              ))}
            </th>
            <td>{before === null ? '–' : <del dir="auto">{before}</del>}</td>
            <td>{after === null ? '–' : <ins dir="auto">{after}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
