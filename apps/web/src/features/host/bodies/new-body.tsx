import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Host, Problem } from '@roundtable/contracts'
import { Button, NoticeBox, Sheet } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../platform/api'
import { readHostAgain } from '../use-host'
import { BodyFields, noWords, type BodyWords } from './body-fields'

interface NewBodyProps {
  bodies: Host['bodies']
  /** What is typed outlives the sheet. */
  words: BodyWords
  onChange: (words: BodyWords) => void
  onClose: () => void
}

/** A body that no file has named yet. It refuses until somebody says otherwise. */
export function NewBody({ bodies, words, onChange, onClose }: NewBodyProps) {
  const client = useQueryClient()
  const [tried, setTried] = useState(false)
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [commandId] = useState(() => crypto.randomUUID())
  const errorOf = (field: keyof BodyWords) => {
    if (tried && (field === 'code' || field === 'name') && !words[field].trim())
      return t`Please fill this in.`
    return problem?.errors?.find(({ pointer }) => pointer === `/fields/${field}`)?.detail
  }
  const save = async () => {
    setTried(true)
    if (!words.code.trim() || !words.name.trim()) return
    setSaving(true)
    const fields = { ...words, name: { en: words.name.trim() } }
    const answer = await call('createBody', { body: { commandId, fields } })
    setSaving(false)
    if (!answer.ok) return setProblem(answer.problem)
    onChange(noWords)
    await readHostAgain(client)
    onClose()
  }
  return (
    <Sheet
      title={<Trans>A body of the host</Trans>}
      isOpen
      onClose={onClose}
      closeLabel={t`Close`}
      footer={
        <Button look="primary" isDisabled={saving} onPress={() => void save()}>
          {saving ? <Trans>Saving…</Trans> : <Trans>Add this body</Trans>}
        </Button>
      }
    >
      {problem && (
        <NoticeBox look="error" role="alert" title={<Trans>Not added. Your words are kept.</Trans>}>
          <p>{problem.detail}</p>
        </NoticeBox>
      )}
      <BodyFields value={words} onChange={onChange} bodies={bodies} errorOf={errorOf} />
      <p className="soft">
        <Trans>No session of ours may take its time until you say otherwise in the list.</Trans>
      </p>
    </Sheet>
  )
}
