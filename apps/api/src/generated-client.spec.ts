import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { generateApi } from 'swagger-typescript-api'
import ts from 'typescript'
import { startTestApi, type TestApi } from './testing/start-test-api'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/** As much of the generated class as is used here; its real types are compiled below. */
interface Answer<T> {
  readonly status: number
  readonly data: T
}
interface Client {
  readonly api: Record<string, (...args: unknown[]) => Promise<Answer<Record<string, unknown>>>>
}
type NewClient = new (options: object) => Client

let api: TestApi
let folder: string
let source: string
let Api: NewClient

/** A client that knows docs/openapi.json and nothing else of us. */
beforeAll(async () => {
  api = await startTestApi({ demo: true })
  const { files } = await generateApi({
    input: path('../../../docs/openapi.json'),
    output: false,
    silent: true,
    generateClient: true,
    httpClientType: 'fetch',
  })
  source = files[0]!.fileContent
  const place = path('../../../tmp')
  await mkdir(place, { recursive: true })
  folder = await mkdtemp(join(place, 'generated-client-'))
  await writeFile(join(folder, 'client.ts'), source)
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  })
  await writeFile(join(folder, 'client.mjs'), outputText)
  Api = (await import(pathToFileURL(join(folder, 'client.mjs')).href)).Api
})

afterAll(async () => {
  await api.stop()
  await rm(folder, { recursive: true, force: true })
})

const clientOf = (cookie?: string): Client =>
  new Api({
    baseUrl: api.url,
    baseApiParams: { headers: cookie ? { cookie } : {}, format: 'json' },
  })

describe('a client that somebody else generates from docs/openapi.json', () => {
  it('compiles', () => {
    const program = ts.createProgram([join(folder, 'client.ts')], {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: [],
      skipLibCheck: true,
    })
    const told = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
    expect(told).toEqual([])
  })

  it('reads the public programme, and is told what it may not read', async () => {
    const { status, data } = await clientOf().api.programme!()
    const programme = await (await fetch(`${api.url}/api/programme`)).json()
    expect([status, data]).toEqual([200, programme])
    const refusal = await clientOf().api.plan!().catch((thrown: unknown) => thrown)
    expect(refusal).toMatchObject({ status: 401 })
  })

  it('reads the draft, moves a session, and has one effect when it tries again', async () => {
    const organizer = clientOf(await api.signIn('organizer'))
    const plan = await organizer.api.plan!()
    const [first] = plan.data.placements as { sessionId: string; version: number }[]
    const command = {
      commandId: randomUUID(),
      moves: [{ sessionId: first!.sessionId, expectedVersion: first!.version, placement: null }],
    }
    const answers = [await organizer.api.moves!(command), await organizer.api.moves!(command)]
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(answers[1]!.data).toEqual(answers[0]!.data)
    const again = await organizer.api.plan!()
    const left = (again.data.placements as { sessionId: string }[]).map(
      ({ sessionId }) => sessionId,
    )
    expect(left).not.toContain(first!.sessionId)
  })
})
