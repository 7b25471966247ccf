// Plants forbidden imports where they would hurt, lints as `npm run lint` does, and must see each one refused;
// an allowed import beside them must pass. A wall that nobody tests is a drawing of a wall.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { endAll, bin, root, run } from './test/run.mjs'

const boundaries = '@nx/enforce-module-boundaries'

/** What is planted per project: file, code, and the rule that has to refuse it (null = has to pass). */
const planted = {
  scheduling: [
    [
      'libs/scheduling/src/rules/walls-canary-package.ts',
      `import { addMinutes } from 'date-fns'\nexport const planted = addMinutes\n`,
      boundaries,
    ],
    [
      'libs/scheduling/src/rules/walls-canary-clock.ts',
      `export const planted = () => new Date()\n`,
      'no-restricted-globals',
    ],
    [
      'libs/scheduling/src/rules/walls-canary-chance.ts',
      `export const planted = () => Math.random()\n`,
      'no-restricted-properties',
    ],
    [
      'libs/scheduling/src/rules/walls-canary-domain.ts',
      `import { may } from '@roundtable/domain'\nexport const planted = may\n`,
      boundaries,
    ],
  ],
  domain: [
    [
      'libs/domain/src/walls-canary-contracts.ts',
      `import { routes } from '@roundtable/contracts'\nexport const planted = routes\n`,
      boundaries,
    ],
    [
      'libs/domain/src/walls-canary-allowed.ts',
      `import { evaluate } from '@roundtable/scheduling'\nexport const planted = evaluate\n`,
      null,
    ],
  ],
  contracts: [
    [
      'libs/contracts/src/walls-canary-api.ts',
      `import { readConfig } from '../../../apps/api/src/platform/config'\nexport const planted = readConfig\n`,
      boundaries,
    ],
  ],
  ui: [
    [
      'libs/ui/src/walls-canary-feature.ts',
      `import Board from '../../../apps/web/src/features/agenda/board-page'\nexport const planted = Board\n`,
      boundaries,
    ],
  ],
  web: [
    [
      'apps/web/src/platform/walls-canary-feature.ts',
      `import Board from '../features/agenda/board-page'\nexport const planted = Board\n`,
      'no-restricted-imports',
    ],
    [
      'apps/web/src/features/agenda/walls-canary-api.ts',
      `import { readConfig } from '../../../../api/src/platform/config'\nexport const planted = readConfig\n`,
      boundaries,
    ],
  ],
  api: [
    [
      'apps/api/src/features/agenda/walls-canary-ui.ts',
      `import { Button } from '@roundtable/ui'\nexport const planted = Button\n`,
      boundaries,
    ],
    [
      'apps/api/src/features/agenda/walls-canary-web.ts',
      `import { call } from '../../../../web/src/platform/api'\nexport const planted = call\n`,
      boundaries,
    ],
    [
      'apps/api/src/platform/walls-canary-feature.ts',
      `import { AgendaModule } from '../features/agenda/agenda.module'\nexport const planted = AgendaModule\n`,
      'no-restricted-imports',
    ],
  ],
}

const files = Object.values(planted).flatMap((plants) => plants.map(([file]) => join(root, file)))
const removeAll = () => files.forEach((file) => rmSync(file, { force: true }))
process.on('exit', removeAll)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    endAll(signal)
    process.exit(130)
  })
}

/** Lints one project through nx (plain eslint without a project graph skips the walls) and reads its report. */
async function lint(project) {
  const report = join(root, 'tmp', 'test', `walls-${project}.json`)
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const args = [`${project}:lint`, '--skip-nx-cache', '--format=json', `--output-file=${report}`]
  const { output } = await run([bin('nx'), 'run', ...args], { quiet: true })
  if (!existsSync(report)) throw new Error(`${project} was not linted:\n${output}`)
  return new Map(JSON.parse(readFileSync(report, 'utf8')).map((file) => [file.filePath, file]))
}

let leaks = 0
for (const [project, plants] of Object.entries(planted)) {
  for (const [file, code] of plants) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), code)
  }
  const report = await lint(project)
  for (const [file, , rule] of plants) {
    const refusedBy = report.get(join(root, file))?.messages.map((message) => message.ruleId)
    const right =
      refusedBy !== undefined && (rule ? refusedBy.includes(rule) : refusedBy.length === 0)
    if (!right) leaks++
    const verdict = rule ? `refused by ${rule}` : 'allowed'
    console.log(
      `${right ? 'ok    ' : 'LEAKS '} ${file}: ${right ? verdict : `expected ${verdict}`}`,
    )
    rmSync(join(root, file), { force: true })
  }
}
process.exitCode = leaks === 0 ? 0 : 1
