import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Problem } from '@roundtable/contracts'
import { Button, NoticeBox } from '@roundtable/ui'
import { useState } from 'react'
import type { Sentences } from '../in-words'
import { useTroubleWords } from '../trouble-words'
import { badLinesOf } from './bad-lines'
import { MoreLines } from './more-lines'

interface BadLinesProps {
  problem: Problem
  fieldName: (field: string) => string
  sentences: Sentences
  onAgain: () => void
}

const page = 100

/** Nothing was stored, and why: every line that cannot stand, with its column and a sentence. */
export function BadLines({ problem, fieldName, sentences, onAgain }: BadLinesProps) {
  const { t } = useLingui()
  const words = useTroubleWords()
  const [shown, setShown] = useState(page)
  const bad = badLinesOf(problem, sentences)
  const here = {
    'too-large': t`The file is larger than a table may be.`,
    forbidden: t`Your role does not include this.`,
  }
  const left = bad.length - shown
  return (
    <section className="bad-lines">
      <NoticeBox
        look="error"
        role="alert"
        title={bad.length > 0 ? countText(bad.length) : words(problem, here)}
      >
        {bad.length > 0 ? (
          <Trans>Nothing was stored. Correct the lines below and choose the file again.</Trans>
        ) : (
          <>
            <Trans>Nothing was stored. The file stays chosen.</Trans>{' '}
            <Button look="text" onPress={onAgain}>
              <Trans>Look at it again</Trans>
            </Button>
          </>
        )}
      </NoticeBox>
      {bad.length > 0 && (
        <table className="import-lines">
          <thead>
            <tr>
              <th scope="col" className="number">
                <Trans>Line</Trans>
              </th>
              <th scope="col">
                <Trans>Column</Trans>
              </th>
              <th scope="col">
                <Trans>Why it cannot stand</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {bad.slice(0, shown).map(({ line, column, sentence, isEnglish }, at) => (
              <tr key={at}>
                <th scope="row" className="number">
                  {line ?? t`File`}
                </th>
                <td className="soft">{column === null ? '' : <bdi>{fieldName(column)}</bdi>}</td>
                <td>
                  <span {...(isEnglish && { lang: 'en', dir: 'ltr' })}>{sentence}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreLines left={left} onMore={() => setShown(shown + page)} />
    </section>
  )
}

const countText = (count: number): string =>
  plural(count, {
    one: '# thing in this file cannot stand as it is.',
    other: '# things in this file cannot stand as they are.',
  })
