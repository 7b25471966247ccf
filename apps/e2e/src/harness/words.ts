import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { workspace } from './workspace'

/** In which every story is told. */
export const languages = ['en', 'ar'] as const
/** French is looked at page by page (french.spec.ts). */
export type Language = (typeof languages)[number] | 'fr'

/** What a story says in a language: the English sentence names it, the app's own catalogue translates it. */
export interface Words {
  /** The sentence with its placeholders filled. */
  (english: string, values?: Record<string, string | number>): string
  /** Matches the sentence whatever stands in its placeholders. */
  like(english: string): RegExp
}

const quoted = /^"(.*)"$/
const unescape = (text: string): string =>
  text.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter))

/** Sentences by their English source, from one .po file (msgid and msgstr, continued lines, no plurals of gettext). */
function readCatalogue(language: Language): Map<string, string> {
  const folder = join(workspace, 'apps/web/src/platform/i18n/locales')
  const sentences = new Map<string, string>()
  let source = ''
  let translated = ''
  let into: 'source' | 'translated' | undefined
  for (const line of [...readFileSync(join(folder, `${language}.po`), 'utf8').split('\n'), '']) {
    const start = /^(msgid|msgstr) (".*")$/.exec(line)
    if (start) into = start[1] === 'msgid' ? 'source' : 'translated'
    else if (!quoted.test(line)) into = undefined
    const text = unescape(quoted.exec(start?.[2] ?? line)?.[1] ?? '')
    if (start && into === 'source') [source, translated] = [text, '']
    else if (into === 'source') source += text
    else if (into === 'translated') translated += text
    if (!line && source) sentences.set(source, translated || source)
  }
  return sentences
}

const placeholder = /\{(\w+)\}/g
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

export function wordsOf(language: Language): Words {
  const sentences = readCatalogue(language)
  const find = (english: string): string => {
    const found = sentences.get(english)
    if (found === undefined) throw new Error(`No sentence “${english}” in the catalogue.`)
    return found
  }
  const say = (english: string, values: Record<string, string | number> = {}): string =>
    find(english).replace(placeholder, (_, name: string) => String(values[name]))
  const like = (english: string): RegExp =>
    new RegExp(
      find(english)
        .split(/\{\w+\}|<\/?\d+\/?>/)
        .map(literally)
        .join('.*'),
      's',
    )
  return Object.assign(say, { like })
}
