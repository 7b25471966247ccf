import { Input } from 'react-aria-components/Input'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import { Icon } from '../icon'
import { GroupShell, type FieldFrame } from './field-shell'

export interface TextLanguage {
  /** BCP 47: en, fr, ar, es, ru, zh. */
  readonly id: string
  /** The language's own name for itself. */
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
}

export type Texts = Readonly<Record<string, string | undefined>>

interface TextsFieldProps extends FieldFrame {
  languages: readonly TextLanguage[]
  value: Texts
  onChange: (value: Record<string, string | undefined>) => void
  multiline?: boolean
  maxLength?: number
  /** What translators work from; shown above the line in every other language. */
  source?: string
  /** The state of each language's text, such as draft, reviewed. */
  states?: {
    label: string
    options: readonly { id: string; text: string }[]
    value: Texts
    onChange: (value: Record<string, string | undefined>) => void
  }
  words: {
    /** Read after a language without text: “nothing written yet”. */
    empty: string
    /** Named line: (language name) => “Title in French”. */
    line: (language: string) => string
  }
}

/**
 * The same text in several languages: one tab a language, each line in its own direction.
 * `<TextsField label={t`Title`} languages={six} source="en" words={words} {...bind('title')} />`
 */
export function TextsField(props: TextsFieldProps) {
  const { label, help, error, state, after, languages, value, words, onBlur } = props
  return (
    <GroupShell
      className="texts"
      label={label}
      help={help}
      error={error}
      state={state}
      after={after}
      onBlur={onBlur}
    >
      <Tabs>
        <TabList className="lang-tabs">
          {languages.map((language) => {
            const written = Boolean(value[language.id])
            return (
              <Tab key={language.id} id={language.id} className={written ? 'tab' : 'tab unwritten'}>
                <bdi lang={language.id}>{language.name}</bdi>
                {!written && <span className="sr">, {words.empty}</span>}
              </Tab>
            )
          })}
        </TabList>
        {languages.map((language) => (
          <TabPanel key={language.id} id={language.id} className="lang-panel">
            <LanguageText {...props} language={language} />
          </TabPanel>
        ))}
      </Tabs>
    </GroupShell>
  )
}

function LanguageText(props: TextsFieldProps & { language: TextLanguage }) {
  const { language, languages, value, onChange, multiline, source, states, words, error } = props
  const original = languages.find(({ id }) => id === source && id !== language.id)
  const line = { className: 'input', dir: language.dir, lang: language.id }
  return (
    <>
      {original && value[original.id] && (
        <p className="source" lang={original.id} dir={original.dir}>
          {value[original.id]}
        </p>
      )}
      <div className="lang-line">
        <TextField
          aria-label={words.line(language.name)}
          value={value[language.id] ?? ''}
          onChange={(text) => onChange({ ...value, [language.id]: text === '' ? undefined : text })}
          maxLength={props.maxLength}
          isDisabled={props.isDisabled}
          isReadOnly={props.isReadOnly}
          isInvalid={error !== undefined}
        >
          {multiline ? <TextArea {...line} rows={4} /> : <Input {...line} />}
        </TextField>
        {states && value[language.id] && (
          <label className="lang-state">
            <span className="sr">
              {states.label}, {language.name}
            </span>
            <select
              className="input"
              value={states.value[language.id] ?? states.options[0]?.id}
              onChange={(event) =>
                states.onChange({ ...states.value, [language.id]: event.target.value })
              }
              disabled={props.isDisabled || props.isReadOnly}
            >
              {states.options.map((option) => (
                <option key={option.id} value={option.id}>
                  {option.text}
                </option>
              ))}
            </select>
            <Icon name="chevron" className="down" />
          </label>
        )}
      </div>
    </>
  )
}
