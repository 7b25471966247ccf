import { writeFileSync } from 'node:fs'
import { rulesPage } from '../features/agenda/rules-page/rules-page'

/** Rewrites the page of rules. */
export function writeRulesPage(file: string): void {
  writeFileSync(file, rulesPage())
  console.log(`Wrote ${file}.`)
}
