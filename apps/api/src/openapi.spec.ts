import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { OpenAPIObject } from '@nestjs/swagger'
import { routes } from '@roundtable/contracts'
import { startTestApi, type TestApi } from './testing/start-test-api'

const committed = fileURLToPath(new URL('../../../docs/openapi.json', import.meta.url))

let api: TestApi
let document: OpenAPIObject

beforeAll(async () => {
  api = await startTestApi()
  document = (await (await fetch(`${api.url}/api/openapi.json`)).json()) as OpenAPIObject
})

afterAll(() => api.stop())

const referencesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference!)),
]

describe('GET /api/openapi.json', () => {
  it('equals docs/openapi.json; `npm run cli -- openapi` rewrites that', async () => {
    expect(document).toEqual(JSON.parse(await readFile(committed, 'utf8')))
  })

  it('describes every route of the contract under its name', () => {
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([verb, { operationId }]) => `${operationId} ${verb} ${path}`),
    )
    const promised = Object.entries(routes).map(
      ([name, { method, path }]) =>
        `${name} ${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`,
    )
    expect(described.sort()).toEqual(promised.sort())
  })

  it('is OpenAPI 3.0, and refers to nothing that it does not hold', () => {
    expect(document.openapi).toMatch(/^3\.0\.\d$/)
    const held = Object.keys(document.components?.schemas ?? {}).map(
      (name) => `#/components/schemas/${name}`,
    )
    const missing = referencesIn(JSON.stringify(document)).filter((r) => !held.includes(r))
    expect(missing).toEqual([])
  })

  it('shows the body and the query of a route as its contract has them', () => {
    const moves = document.paths['/api/plan/moves']?.post?.requestBody
    expect(moves).toEqual({
      required: true,
      content: { 'application/json': { schema: { $ref: '#/components/schemas/MovesCommand' } } },
    })
    const slots = document.paths['/api/plan/sessions/{id}/slots']?.get?.parameters ?? []
    expect(slots.map((p) => 'name' in p && `${p.in} ${p.name}`)).toEqual([
      'path id',
      'query near',
      'query roomId',
      'query limit',
    ])
  })
})
