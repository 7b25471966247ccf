import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Meaning, Recognition } from '@roundtable/contracts'
import { Button, SelectField } from '@roundtable/ui'
import { useState } from 'react'
import { textIn } from '../../../platform/i18n/words'
import { useLocale } from '../../../platform/i18n/use-locale'
import { BodyFields, noWords, type BodyWords } from '../bodies/body-fields'
import type { BodyChoice } from '../model/bodies-to-choose'
import { fileWords } from '../words'

interface MeaningChoiceProps {
  reading: Recognition
  bodies: readonly BodyChoice[]
  isDisabled: boolean
  onMean: (meaning: Meaning) => void
}

const own = { break: ' break', nothing: ' nothing', new: ' new' }

/** A known body, a new one, a break, or nobody's time: one choice, saved at once. */
export function MeaningChoice({ reading, bodies, isDisabled, onMean }: MeaningChoiceProps) {
  const locale = useLocale()
  const [chosen, setChosen] = useState<string | null>(null)
  const codeOf = (id: string | null) => bodies.find((body) => body.id === id)?.code ?? null
  const choose = (id: string) => {
    setChosen(id)
    const body = bodies.find((one) => one.id === id)
    if (id === own.break) onMean({ as: 'break' })
    if (id === own.nothing) onMean({ as: 'nothing' })
    if (body) {
      const { code, kind, name, parentId } = body
      onMean({ as: 'body', code, name: name.en, kind, parentCode: codeOf(parentId) })
    }
  }
  const options = [
    ...bodies.map((body) => ({ id: body.id, text: body.code, hint: textIn(body.name, locale) })),
    { id: own.new, text: t`A body that is not in the list` },
    { id: own.break, text: t`A break of everybody` },
    { id: own.nothing, text: t`Takes nobody’s time` },
  ]
  return (
    <div className="choice">
      <SelectField
        label={t`What is “${fileWords(reading)}”?`}
        options={options}
        placeholder={t`Choose`}
        value={chosen}
        onChange={choose}
        isDisabled={isDisabled}
      />
      {chosen === own.new && (
        <NewMeaning reading={reading} bodies={bodies} isDisabled={isDisabled} onMean={onMean} />
      )}
    </div>
  )
}

function NewMeaning({ reading, bodies, isDisabled, onMean }: MeaningChoiceProps) {
  const { meaning } = reading
  const [words, setWords] = useState<BodyWords>(
    meaning.as === 'body'
      ? { ...noWords, code: meaning.code, name: meaning.name, kind: meaning.kind }
      : noWords,
  )
  const [tried, setTried] = useState(false)
  const errorOf = (field: keyof BodyWords) =>
    tried && (field === 'code' || field === 'name') && !words[field].trim()
      ? t`Please fill this in.`
      : undefined
  const use = () => {
    setTried(true)
    const { code, name, kind, parentId } = words
    if (!code.trim() || !name.trim()) return
    const parentCode = bodies.find((body) => body.id === parentId)?.code ?? null
    onMean({ as: 'body', code: code.trim(), name: name.trim(), kind, parentCode })
  }
  return (
    <>
      <BodyFields value={words} onChange={setWords} bodies={bodies} errorOf={errorOf} />
      <Button isDisabled={isDisabled} onPress={use}>
        <Trans>Use this body</Trans>
      </Button>
    </>
  )
}
