import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ImportAnswer } from '@roundtable/contracts'
import { Button, FileField, NoticeBox, ProgressLine } from '@roundtable/ui'
import type { ReactNode } from 'react'
import type { Sentences } from '../in-words'
import { endingsOf } from '../media-type'
import { useTroubleWords } from '../trouble-words'
import { BadLines } from './bad-lines-list'
import { ImportPreview } from './import-preview'
import { tables, useImport, type ImportState, type SendTable } from './use-import'
import './import.css'

export interface ImportPartProps {
  send: SendTable
  /** Address of the empty table. */
  template: (format: 'csv' | 'xlsx') => string
  /** The button says what will happen: “Add 14 people, change 3”. */
  consequence: (answer: ImportAnswer) => string
  /** A column's name in words. */
  fieldName: (field: string) => string
  /** What a cell means in words: “RW” in the column of countries is Rwanda. */
  cellText: (field: string, text: string) => string
  /** Why a line cannot stand, by code; see `useTableSentences`. */
  sentences: Sentences
  /** Who or what a line is about: “Person”. */
  subject: string
  /** It is stored: queries can be read again. */
  onDone: (answer: ImportAnswer) => void
  /** After it is stored: where to go now. */
  next: ReactNode
}

/** A table of people or sessions comes in: choose, look at every line, apply all of it or nothing. */
export function ImportPart(props: ImportPartProps) {
  const { t } = useLingui()
  const { state, choose, check, apply, restart } = useImport(props.send, props.onDone)
  const busy = state.step === 'checking' || state.step === 'applying'
  return (
    <div className="import-part">
      {state.step !== 'done' && (
        <FileField
          label={t`Table to import`}
          endings={endingsOf(tables)}
          chosen={'name' in state ? state.name : null}
          onFile={choose}
          isDisabled={busy}
          words={{
            drop: t`Drop a table here`,
            choose: t`Choose a file`,
            other: t`Choose another file`,
          }}
          help={<Templates template={props.template} />}
        />
      )}
      {busy && <Progress part={state.part} applying={state.step === 'applying'} />}
      <Outcome {...props} state={state} onCheck={check} onApply={apply} onRestart={restart} />
    </div>
  )
}

/** How much of the file has left; after that the server reads it, and nobody knows for how long. */
function Progress({ part, applying }: { part: number; applying: boolean }) {
  const { t } = useLingui()
  if (part < 1) return <ProgressLine label={t`Sending the file…`} part={part} />
  const label = applying ? t`Storing all lines…` : t`Looking at every line…`
  return <ProgressLine label={label} part={null} />
}

function Templates({ template }: Pick<ImportPartProps, 'template'>) {
  return (
    <Trans>
      CSV or XLSX, all of it or nothing. An empty table to fill in:{' '}
      <a href={template('xlsx')}>XLSX</a>, <a href={template('csv')}>CSV</a>
    </Trans>
  )
}

interface OutcomeProps extends ImportPartProps {
  state: ImportState
  onCheck: () => void
  onApply: () => void
  onRestart: () => void
}

function Outcome(props: OutcomeProps) {
  const { t } = useLingui()
  const words = useTroubleWords()
  const { state, onCheck, onApply, onRestart, consequence, fieldName, sentences, subject } = props
  if (state.step === 'unknown-kind')
    return (
      <NoticeBox look="error" role="alert" title={t`This file is neither CSV nor XLSX.`}>
        <Trans>Nothing was read. Save the table as one of the two and choose it again.</Trans>
      </NoticeBox>
    )
  if (state.step === 'refused')
    return (
      <BadLines
        problem={state.problem}
        fieldName={fieldName}
        sentences={sentences}
        onAgain={onCheck}
      />
    )
  if (state.step === 'done')
    return (
      <NoticeBox look="plain" role="status" title={doneText(state.answer)}>
        <p className="acts">
          {props.next}
          <Button look="text" onPress={onRestart}>
            <Trans>Import another table</Trans>
          </Button>
        </p>
      </NoticeBox>
    )
  if (state.step !== 'ready' && state.step !== 'applying') return null
  const { answer } = state
  const nothing = answer.created + answer.updated === 0
  return (
    <>
      {state.step === 'ready' && state.problem && (
        <NoticeBox look="error" role="alert" title={t`Nothing was stored.`}>
          {words(state.problem, {
            offline: t`There is no connection. The file stays chosen: apply it again.`,
          })}
        </NoticeBox>
      )}
      <ImportPreview
        answer={answer}
        fieldName={fieldName}
        cellText={props.cellText}
        subject={subject}
        act={
          nothing ? null : (
            <Button look="primary" onPress={onApply} isDisabled={state.step === 'applying'}>
              {consequence(answer)}
            </Button>
          )
        }
      />
    </>
  )
}

function doneText({ created, updated, same }: ImportAnswer): string {
  return [
    created > 0 && plural(created, { one: '# added', other: '# added' }),
    updated > 0 && plural(updated, { one: '# changed', other: '# changed' }),
    same > 0 && plural(same, { one: '# as it was', other: '# as they were' }),
  ]
    .filter(Boolean)
    .join(' · ')
}
