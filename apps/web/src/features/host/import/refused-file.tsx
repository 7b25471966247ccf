import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Problem } from '@roundtable/contracts'
import { NoticeBox } from '@roundtable/ui'
import type { ReactNode } from 'react'
import { troubleOf } from '../../../platform/problem'
import { useLocale } from '../../../platform/i18n/use-locale'
import { lineOf } from '../model/line-of'
import { useFileSentences } from './file-sentences'

interface RefusedFileProps {
  problem: Problem
  of: 'look' | 'apply'
  /** What can be done. */
  children: ReactNode
}

/** Every problem with its line; the file stays chosen, and nothing of it is stored (I-18). */
export function RefusedFile({ problem, of, children }: RefusedFileProps) {
  const errors = problem.errors ?? []
  const isOffline = troubleOf(problem) === 'offline'
  const count = plural(errors.length, {
    one: '# problem stands in its way',
    other: '# problems stand in its way',
  })
  return (
    <NoticeBox
      look={isOffline ? 'offline' : 'error'}
      role="alert"
      title={
        isOffline ? (
          <Trans>No connection: the file did not arrive.</Trans>
        ) : of === 'apply' ? (
          <Trans>Not applied. The timetable is as it was.</Trans>
        ) : (
          <Trans>This file cannot be read. Nothing was changed.</Trans>
        )
      }
    >
      {!isOffline && errors.length === 0 && <p dir="auto">{problem.detail}</p>}
      {errors.length > 0 && (
        <>
          <p>{count}:</p>
          <ol className="file-problems">
            {errors.map((error) => {
              const line = lineOf(error.pointer)
              return (
                <li key={`${error.pointer} ${error.code} ${error.detail}`}>
                  <b>{line === null ? <Trans>Whole file</Trans> : <Trans>Line {line}</Trans>}</b>
                  <Why error={error} />
                </li>
              )
            })}
          </ol>
          <p>
            <Trans>
              Correct these lines in the file, or ask the host for it again, then read it once more.
            </Trans>
          </p>
        </>
      )}
      {children}
    </NoticeBox>
  )
}

type FileError = NonNullable<Problem['errors']>[number]

/** In the reader's language what is wrong, and below it in the server's what exactly stands there. */
function Why({ error: { code, detail } }: { error: FileError }) {
  const sentence = useFileSentences()[code]
  const locale = useLocale()
  const exactly = (
    <span lang="en" dir="auto">
      {detail ?? code}
    </span>
  )
  if (locale === 'en' || sentence === undefined) return exactly
  return (
    <div className="why">
      <span>{sentence}</span>
      <small>{exactly}</small>
    </div>
  )
}
