/** Letters that Unicode does not take apart but a reader, or a keyboard without them, does. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  // Arabic: alef wasla, dotless ya and Persian ya, ta marbuta, Persian kaf. Hamza carriers fall apart by themselves.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
}

const spelled = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')

/** Combining marks (accents, harakat), invisible format characters, tatweel, apostrophes of any shape. */
const unheard = /[\p{M}\p{Cf}\u0640'`\u00b4\u02bb\u02bc\u2018\u2019]/gu
/** White space, hyphens and dashes part words alike: Guinea-Bissau, Guinea Bissau. */
const gaps = /[\s\p{Pd}]+/gu

/** Arabic-Indic and Persian digits stand in one run of ten each. */
const arabicDigits = /[\u0660-\u0669\u06f0-\u06f9]/gu
const latinDigit = (digit: string): string => String(digit.charCodeAt(0) & 0xf)

/**
 * The text as search compares it, in any of the six languages: without case, accents, harakat, the variants of
 * alef, ya and ta marbuta, apostrophes and the shape of digits and spaces. Fold both sides, then compare or look
 * for one within the other. Folding twice changes nothing.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(unheard, '')
    .replace(spelled, (letter) => letters[letter]!)
    .replace(arabicDigits, latinDigit)
    .replace(gaps, ' ')
    .trim()
