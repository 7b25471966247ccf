import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { rulesPage } from './rules-page'

const committed = fileURLToPath(new URL('../../../../../../docs/rules.md', import.meta.url))

describe('the page of rules', () => {
  it('equals docs/rules.md; `npm run cli -- rules` rewrites that', () => {
    expect(readFileSync(committed, 'utf8')).toBe(rulesPage())
  })
})
