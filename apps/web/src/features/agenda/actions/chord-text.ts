import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import { localeFacts, type Locale } from '../../../platform/i18n/locales'
import { partsOf, type Chord } from '../model/keyboard'

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent)

/** What stands on the key, in the reader's direction. */
function keyText(key: string): string {
  const rightToLeft = localeFacts[i18n.locale as Locale].dir === 'rtl'
  switch (key) {
    case 'Back':
      return rightToLeft ? 'ArrowRight' : 'ArrowLeft'
    case 'Forward':
      return rightToLeft ? 'ArrowLeft' : 'ArrowRight'
    case 'Escape':
      return 'Esc'
    case 'Space':
      return t`Space`
    case 'PageUp':
      return 'Page Up'
    case 'PageDown':
      return 'Page Down'
    case 'ContextMenu':
      return t`Menu key`
    default:
      return key
  }
}

/** The keys of a chord as they stand on the keyboard: Ctrl, K. Arrows go by their names: they are drawn. */
export function keysOf(chord: Chord): readonly string[] {
  const { mod, shift, alt, key } = partsOf(chord)
  return [
    mod && (isMac() ? '⌘' : 'Ctrl'),
    shift && 'Shift',
    alt && (isMac() ? '⌥' : 'Alt'),
    keyText(key),
  ].filter((name) => name !== false)
}
