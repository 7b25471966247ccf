import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NoticeBox, Wait } from '@roundtable/ui'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Refused, troubleOf } from './problem'
import { useTroubleWords } from './trouble-words'

interface ReadingProps<T> {
  query: UseQueryResult<T>
  /** What is awaited: “Reading the people”. */
  label: string
  /** Bars in the shape of what comes. */
  bars?: number
  /** What is not there, when the server knows no such record. */
  missing?: ReactNode
  children: (value: T) => ReactNode
}

/** Something that is read from the server: waiting, there, or why not. What was there once stays while it is read anew. */
export function Reading<T>({ query, label, bars = 6, missing, children }: ReadingProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isError)
    return <ReadFailed error={query.error} missing={missing} again={() => void query.refetch()} />
  return <Wait label={label} bars={bars} />
}

interface ReadFailedProps {
  error: Error
  missing?: ReactNode
  again: () => void
}

function ReadFailed({ error, missing, again }: ReadFailedProps) {
  const { t } = useLingui()
  const words = useTroubleWords()
  // A fault of ours: the page's own boundary says so.
  if (!(error instanceof Refused)) throw error
  const trouble = troubleOf(error.problem)
  if (trouble === 'not-found' && missing !== undefined) return <>{missing}</>
  const cut = trouble === 'offline'
  return (
    <NoticeBox
      look={cut ? 'offline' : 'error'}
      role="alert"
      title={cut ? t`No connection.` : t`This could not be read.`}
    >
      <p>{cut ? <Trans>Nothing was changed. Please try again.</Trans> : words(error.problem)}</p>
      <p>
        <Button look="text" onPress={again}>
          <Trans>Try again</Trans>
        </Button>
      </p>
    </NoticeBox>
  )
}
