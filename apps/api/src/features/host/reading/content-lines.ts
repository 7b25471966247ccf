import { limits, refuseFile } from './reading'

/** A property of an iCalendar file, unfolded (RFC 5545, 3.1). */
export interface ContentLine {
  /** Where it begins. */
  readonly line: number
  /** In capitals. */
  readonly name: string
  /** Parameters with their semicolons, as they stand: `;TZID=Africa/Kigali`. */
  readonly parameters: string
  readonly value: string
}

const head = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):/

function contentLine(line: number, text: string): ContentLine {
  const found = head.exec(text)
  if (!found) return refuseFile(line, 'no-property', 'The line is no property of a calendar.')
  const [{ length }, name = '', parameters = ''] = found
  return {
    line,
    name: name.toUpperCase(),
    parameters: parameters.replace(/;([A-Za-z0-9-]+)=/g, (p) => p.toUpperCase()),
    value: text.slice(length),
  }
}

/** Joins folded lines; numbers are those of the file. Throws `UnreadableFile` for lines that are no calendar's. */
export function contentLines(text: string): ContentLine[] {
  const lines = text.split(/\r\n|\n|\r/)
  if (lines.length > limits.lines)
    refuseFile(limits.lines + 1, 'too-large', `The file has more than ${limits.lines} lines.`)
  const all: ContentLine[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = i + 1
    const parts = [lines[i]!]
    let length = lines[i]!.length
    while (/^[ \t]/.test(lines[i + 1] ?? '')) {
      i += 1
      parts.push(lines[i]!.slice(1))
      length += lines[i]!.length
    }
    if (length > limits.lineLength)
      refuseFile(line, 'too-large', `The line has more than ${limits.lineLength} characters.`)
    const whole = parts.join('')
    if (whole.trim() !== '') all.push(contentLine(line, whole))
  }
  return all
}
