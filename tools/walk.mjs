// `node tools/walk.mjs`: walks through the built application in a real browser, on a database and demo data of its own, and
// takes the pictures of docs/walk.md anew.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { loadModule } from './load-module.mjs'
import { root } from './test/run.mjs'

// The same letters on every machine that has it: the browser from npm brings its fonts.
if (process.platform === 'linux' && process.arch === 'x64') process.env.FORCE_NPM_BROWSER ??= '1'

await build('api', 'web')
const { walk } = await loadModule('apps/e2e/src/walk/walk.ts')
const taken = await walk(join(root, 'docs', 'walk'))
const text = readFileSync(join(root, 'docs', 'walk.md'), 'utf8')
const shown = [...text.matchAll(/\(walk\/([^)]+)\)/g)].map(([, picture]) => picture)
const untold = taken.filter((picture) => !shown.includes(picture))
const missing = shown.filter((picture) => !taken.includes(picture))
console.log(`${taken.length} pictures in docs/walk.`)
for (const picture of untold) console.error(`docs/walk.md does not show ${picture}.`)
for (const picture of missing) console.error(`docs/walk.md shows ${picture}, which was not taken.`)
if (untold.length + missing.length > 0) process.exitCode = 1
