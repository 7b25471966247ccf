import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fold } from './fold'

describe('fold', () => {
  it.each([
    ['case and accents', 'Élan Señor Ångström', 'elan senor angstrom'],
    [
      'letters that are two',
      'Straße, GROẞ, Æsop, œuvre, Þór',
      'strasse, gross, aesop, oeuvre, thor',
    ],
    ['letters with a stroke', 'Łódź, Đorđe, Ørsted, Ħal', 'lodz, dorde, orsted, hal'],
    [
      'Turkish i, with and without its dot',
      'İstanbul, Diyarbakır, Türkiye',
      'istanbul, diyarbakir, turkiye',
    ],
    ['Russian ё and й', 'Алёна Андрей', 'алена андреи'],
    ['apostrophes of any shape', "Côte d'Ivoire, Côte d’Ivoire", 'cote divoire, cote divoire'],
    ['hyphens and spaces', '  Guinea‑Bissau\u00a0\t Timor–Leste\n', 'guinea bissau timor leste'],
    ['wide Latin letters beside Chinese', '卢旺达 Ｐ２Ｃ', '卢旺达 p2c'],
    ['ligatures and formatting marks', 'oﬃce\u200f \u2068P5\u2069', 'office p5'],
  ])('sets aside %s', (_, text, expected) => {
    expect(fold(text)).toBe(expected)
  })

  it.each([
    ['harakat', 'مُحَمَّد', 'محمد'],
    ['tatweel', 'محـــمد', 'محمد'],
    ['alef with hamza, with madda, wasla', 'أحمد إبراهيم آمنة ٱلله', 'احمد ابراهيم امنه الله'],
    ['dotless ya', 'مصطفى', 'مصطفي'],
    ['ta marbuta', 'فاطمة', 'فاطمه'],
    ['Persian ya and kaf', 'کیگالی', 'كيگالي'],
    ['hamza on waw and ya', 'مؤتمر هيئة', 'موتمر هييه'],
    ['digits', '٧ ۹', '7 9'],
  ])('sets aside in Arabic %s', (_, text, expected) => {
    expect(fold(text)).toBe(expected)
  })

  it('leaves different letters different', () => {
    expect(fold('و')).not.toBe(fold('ي'))
    expect(fold('Niger')).not.toBe(fold('Nigeria'))
    expect(fold('')).toBe('')
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})
