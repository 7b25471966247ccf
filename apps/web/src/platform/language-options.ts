import { languages as official } from '@roundtable/domain'
import type { Option } from '@roundtable/ui'
import { useMemo } from 'react'
import { capital } from './i18n/capital'
import { useIntlTag } from './i18n/use-locale'
import { languageName } from './world-labels'

/** Languages that people name when asked (ISO 639), beside the six of the United Nations; `sgn`: sign languages. */
const others =
  'af am az be bg bn bs ca cs da de dz el et fa ff fi fil ga gu ha he hi hr ht hu hy id ig is it ja jv ka kk km ko ku ' +
  'ky ln lo lt lv mg mi mk ml mn mr ms mt my nb ne nl om pa pl ps pt qu rn ro rw sd sgn si sk sl sm sn so sq sr sv sw ' +
  'ta te tet tg th ti tk tl tn to tr uk ur uz vi wo xh yo zu'

/** All languages to choose from: the six of the United Nations, then the others by name. */
export const useLanguageOptions = (): readonly Option[] => {
  const tag = useIntlTag()
  return useMemo(() => {
    const option = (id: string): Option => ({ id, text: capital(languageName(id)) })
    const { compare } = new Intl.Collator(tag)
    const byName = (a: Option, b: Option): number => compare(a.text, b.text)
    return [...official.map(option).sort(byName), ...others.split(' ').map(option).sort(byName)]
  }, [tag])
}
