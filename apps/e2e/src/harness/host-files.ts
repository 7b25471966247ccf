import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { workspace } from './workspace'

const fixtures = join(workspace, 'apps/api/src/demo/fixtures')

/** The host's second timetable: Committee 3 moves onto the afternoon of 8 June, one meeting goes, one comes. */
export const secondRevision = readFileSync(join(fixtures, 'wtdc22-host-rev2.ics'), 'utf8')

/** The same with one more event on the evening of 8 June, of a category that nobody knows. */
export function withUnknownCategory(category: string): string {
  const event = [
    'BEGIN:VEVENT',
    `UID:${category.toLowerCase()}@wtdc22.example`,
    'DTSTAMP:20220520T000000Z',
    'DTSTART;TZID=Africa/Kigali:20220608T193000',
    'DTEND;TZID=Africa/Kigali:20220608T203000',
    'SUMMARY:Guided walk',
    `CATEGORIES:${category}`,
    'END:VEVENT',
  ]
  return secondRevision.replace('END:VCALENDAR', `${event.join('\r\n')}\r\nEND:VCALENDAR`)
}

/** The same with a time that is none, and the line it stands in. */
export function withBrokenTime(): { text: string; line: number } {
  const lines = secondRevision.split(/\r?\n/)
  const at = lines.findIndex((line) => line.startsWith('DTSTART;TZID='))
  lines[at] = 'DTSTART;TZID=Africa/Kigali:2022061X'
  return { text: lines.join('\r\n'), line: at + 1 }
}

/** Chooses a file as with the browser's own dialog; the system knows no type for it, only its name. */
export const chooseFile = (page: Page, name: string, text: string): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) })
