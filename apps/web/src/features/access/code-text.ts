import { codeLength } from '@roundtable/contracts'

const arabicZero = 0x0660
const persianZero = 0x06f0

/** A digit of any of our scripts as the server reads it. */
const latin = (digit: string): string => {
  const point = digit.codePointAt(0)!
  const zero = point >= persianZero ? persianZero : point >= arabicZero ? arabicZero : 0x30
  return String(point - zero)
}

/** The digits of what was typed or pasted: a code with its space, or the whole line of the mail around it. */
export const digitsIn = (typed: string): string =>
  (typed.match(/[0-9٠-٩۰-۹]/gu) ?? []).map(latin).join('').slice(0, codeLength)

/** As it stands in the mail: 4821 0937. */
export const codeShown = (digits: string): string =>
  digits.length > 4 ? `${digits.slice(0, 4)} ${digits.slice(4)}` : digits

export const isWholeCode = (digits: string): boolean => digits.length === codeLength
