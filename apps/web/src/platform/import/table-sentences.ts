import { useLingui } from '@lingui/react/macro'
import type { Sentences } from '../in-words'

/** Why a file is no table that could be taken, whatever it is about; codes of the server's own reader. */
function useFileSentences(): Sentences {
  const { t } = useLingui()
  const kind = t`The file is damaged, protected by a password, or not of the kind its name says. Save it as CSV or XLSX.`
  const rows = t`The table has more rows than may be.`
  const longRow = t`The row has more cells than a table may have columns.`
  return {
    'wrong-kind': kind,
    encrypted: kind,
    encoding: t`The text is not UTF-8. Save the file as CSV in UTF-8.`,
    doctype: t`The file defines words of its own (DOCTYPE), which is not taken.`,
    'too-large': t`The file holds more than a table may.`,
    'too-slow': t`Reading the file takes too long.`,
    'too-many-rows': rows,
    'too-many-lines': rows,
    'too-many-columns': longRow,
    'bad-row': t`The row cannot be read: its quotes or its length are wrong.`,
    'too-long': t`A cell has more text than fits.`,
    'unstorable-text': t`A cell holds characters that cannot be stored.`,
    'not-a-table': t`The table is empty.`,
    'unknown-column': (said) => t`There is no column “${said}”.`,
    'no-heading': (said) => t`Cell ${said} stands under no heading.`,
    forbidden: t`Your role may not fill in this column.`,
  }
}

/** Why a cell cannot stand, in tables of people and of sessions alike. */
export function useTableSentences(): Sentences {
  const { t } = useLingui()
  const file = useFileSentences()
  return {
    ...file,
    required: (said) =>
      said ? t`“${said}” is not known yet; to add it, this is needed.` : t`This is needed.`,
    'unknown-word': (said) => t`“${said}” is not understood in this column.`,
    'not-understood': (said) => t`“${said}” is not understood in this column.`,
    'named-twice': (said) => (said ? t`“${said}” is named twice.` : t`The same stands here twice.`),
  }
}
