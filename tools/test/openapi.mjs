// Spectral, a linter of OpenAPI by other people, finds no error in docs/openapi.json. What it would advise is counted.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import spectral from '@stoplight/spectral-core'
import rulesets from '@stoplight/spectral-rulesets'
import { root } from './run.mjs'

const file = 'docs/openapi.json'
const error = 0

const linter = new spectral.Spectral()
linter.setRuleset({ extends: [[rulesets.oas, 'recommended']] })
const found = await linter.run(JSON.parse(readFileSync(join(root, file), 'utf8')))

const errors = found.filter(({ severity }) => severity === error)
for (const { code, path, message } of errors)
  console.error(`${file} ${path.join('/')}: ${message} (${code})`)

const advice = new Map()
for (const { code, severity } of found)
  if (severity !== error) advice.set(code, (advice.get(code) ?? 0) + 1)
const told = [...advice].map(([code, times]) => `${code} ${times}×`).join(', ')
console.log(`${file}: ${errors.length} errors${told && `; advice: ${told}`}.`)
process.exitCode = errors.length === 0 ? 0 : 1
