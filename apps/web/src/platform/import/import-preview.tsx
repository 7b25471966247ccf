import { plural, t } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ImportAnswer, ImportedLine } from '@roundtable/contracts'
import { Icon, Pill, Segmented } from '@roundtable/ui'
import { useState, type ReactNode } from 'react'
import { inRow } from '../i18n/in-row'
import { MoreLines } from './more-lines'

interface ImportPreviewProps {
  answer: ImportAnswer
  fieldName: (field: string) => string
  cellText: (field: string, text: string) => string
  subject: string
  /** The button that applies it. */
  act: ReactNode
}

type Kind = 'news' | ImportedLine['action']
const page = 200

const linesOf = (answer: ImportAnswer, kind: Kind): ImportedLine[] =>
  answer.lines.filter(({ action }) => (kind === 'news' ? action !== 'same' : action === kind))

/** What a table would do, line by line, before anything is stored. */
export function ImportPreview(props: ImportPreviewProps) {
  const { answer, fieldName, cellText, subject, act } = props
  const { t: say } = useLingui()
  const nothing = answer.created + answer.updated === 0
  const [kind, setKind] = useState<Kind>(nothing ? 'same' : 'news')
  const [shown, setShown] = useState(page)
  const lines = linesOf(answer, kind)
  const left = lines.length - shown
  const choose = (next: Kind): void => {
    setKind(next)
    setShown(page)
  }
  return (
    <section className="import-preview" aria-label={say`What this file would do`}>
      <div className="import-head">
        <h2>{headline(answer)}</h2>
        {act}
      </div>
      <Segmented
        label={say`Lines shown`}
        options={kindsOf(answer)}
        value={kind}
        onChange={choose}
      />
      <table className="import-lines">
        <thead>
          <tr>
            <th scope="col" className="number">
              <Trans>Line</Trans>
            </th>
            <th scope="col">
              <Trans>What happens</Trans>
            </th>
            <th scope="col">{subject}</th>
            <th scope="col">
              <Trans>Before and after</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shown).map((line) => (
            <PreviewLine key={line.line} line={line} fieldName={fieldName} cellText={cellText} />
          ))}
        </tbody>
      </table>
      <MoreLines left={left} onMore={() => setShown(shown + page)} />
    </section>
  )
}

interface PreviewLineProps extends Pick<ImportPreviewProps, 'fieldName' | 'cellText'> {
  line: ImportedLine
}

function PreviewLine({ line, fieldName, cellText }: PreviewLineProps) {
  return (
    <tr>
      <th scope="row" className="number">
        {line.line}
      </th>
      <td className="what">
        <What action={line.action} />
      </td>
      <td className="strong">
        <bdi>{line.name}</bdi>
      </td>
      <td>
        {/* What is new stands side by side, what changes line by line. */}
        <ul className={line.action === 'create' ? 'flow' : undefined}>
          {line.changes.map((change) => (
            <li key={change.field}>
              <span className="soft">{fieldName(change.field)}</span>{' '}
              {change.before !== null && change.before !== '' && (
                <>
                  <s>
                    <bdi>{cellText(change.field, change.before)}</bdi>
                  </s>{' '}
                  <Icon name="arrow" className="flip" label={t`becomes`} />{' '}
                </>
              )}
              {change.after === '' ? (
                <span className="soft">
                  <Trans>emptied</Trans>
                </span>
              ) : (
                <bdi>{cellText(change.field, change.after)}</bdi>
              )}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

function What({ action }: { action: ImportedLine['action'] }) {
  if (action === 'create')
    return (
      <Pill state="free">
        <Trans>New</Trans>
      </Pill>
    )
  if (action === 'update')
    return (
      <Pill state="changed">
        <Trans>Changed</Trans>
      </Pill>
    )
  return (
    <span className="soft">
      <Trans>As it is</Trans>
    </span>
  )
}

function headline({ created, updated, same }: ImportAnswer): string {
  if (created + updated + same === 0) return t`There is no line in this table.`
  if (created + updated === 0) return t`Everything in this table is there already.`
  return inRow([
    created > 0 && plural(created, { one: '# new', other: '# new' }),
    updated > 0 && plural(updated, { one: '# changed', other: '# changed' }),
    same > 0 && plural(same, { one: '# as it is', other: '# as they are' }),
  ])
}

function kindsOf({ created, updated, same }: ImportAnswer): { id: Kind; text: ReactNode }[] {
  const kinds: { id: Kind; text: string; count: number }[] = [
    { id: 'news', text: t`All news`, count: created + updated },
    { id: 'create', text: t`New`, count: created },
    { id: 'update', text: t`Changed`, count: updated },
    { id: 'same', text: t`As it is`, count: same },
  ]
  return kinds.map(({ id, text, count }) => ({
    id,
    text: (
      <>
        {text} <span className="dim">{count}</span>
      </>
    ),
  }))
}
