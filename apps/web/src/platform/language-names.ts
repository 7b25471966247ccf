import { useLingui } from '@lingui/react/macro'
import { languages as official } from '@roundtable/domain'
import type { Option } from '@roundtable/ui'
import { useMemo } from 'react'
import { useIntlTag } from './i18n/use-locale'

/** Languages that people name when asked (ISO 639), beside the six of the United Nations; `sgn`: sign languages. */
const others =
  'af am az be bg bn bs ca cs da de dz el et fa ff fi fil ga gu ha he hi hr ht hu hy id ig is it ja jv ka kk km ko ku ' +
  'ky ln lo lt lv mg mi mk ml mn mr ms mt my nb ne nl om pa pl ps pt qu rn ro rw sd sgn si sk sl sm sn so sq sr sv sw ' +
  'ta te tet tg th ti tk tl tn to tr uk ur uz vi wo xh yo zu'

const byTag = new Map<string, Intl.DisplayNames>()

const displayNames = (tag: string): Intl.DisplayNames => {
  const known = byTag.get(tag)
  if (known) return known
  const made = new Intl.DisplayNames([tag], { type: 'language' })
  byTag.set(tag, made)
  return made
}

/** A language by its code, in the reader's language. */
export const useLanguageName = (): ((code: string) => string) => {
  const { t } = useLingui()
  const tag = useIntlTag()
  const signs = t`Sign language`
  return (code) => (code === 'sgn' ? signs : (displayNames(tag).of(code) ?? code))
}

/** All languages to choose from: the six of the United Nations, then the others by name. */
export const useLanguageOptions = (): readonly Option[] => {
  const name = useLanguageName()
  const tag = useIntlTag()
  return useMemo(() => {
    const option = (id: string): Option => ({ id, text: name(id) })
    const { compare } = new Intl.Collator(tag)
    const byName = (a: Option, b: Option): number => compare(a.text, b.text)
    return [...official.map(option).sort(byName), ...others.split(' ').map(option).sort(byName)]
  }, [tag])
}
