// One Jest run for the whole workspace: `npx jest --selectProjects scheduling`. ESM, compiled by swc.
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('.', import.meta.url))

const swc = (lingui) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        react: { runtime: 'automatic' },
      },
      experimental: lingui
        ? { plugins: [['@lingui/swc-plugin', { useLinguiV5IdGeneration: true }]] }
        : {},
    },
    module: { type: 'es6' },
    sourceMaps: true,
  },
]

const project = (displayName, folder, options = {}) => ({
  displayName,
  rootDir: root,
  roots: [`<rootDir>/${folder}`],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx', '**/*.spec.mjs'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^@roundtable/scheduling/testing$': '<rootDir>/libs/scheduling/src/testing/index.ts',
    '^@roundtable/domain/countries$': '<rootDir>/libs/domain/src/countries/index.ts',
    '^@roundtable/(scheduling|domain|contracts|ui)$': '<rootDir>/libs/$1/src/index.ts',
    // Threads do not get Jest's compiler: start-cluster.mjs builds their programs.
    '^\\./worker-folder$': '<rootDir>/apps/api/src/testing/worker-folder.ts',
  },
  transform: { '^.+\\.tsx?$': swc(options.lingui ?? false) },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/tmp', '<rootDir>/.nx'],
  ...options.jest,
})

const databases = {
  jest: {
    globalSetup: '<rootDir>/apps/api/src/testing/start-cluster.mjs',
    globalTeardown: '<rootDir>/apps/api/src/testing/stop-cluster.mjs',
  },
}

export default {
  projects: [
    project('scheduling', 'libs/scheduling/src'),
    project('domain', 'libs/domain/src'),
    project('contracts', 'libs/contracts/src'),
    project('ui', 'libs/ui/src'),
    project('web', 'apps/web/src', { lingui: true }),
    project('api', 'apps/api/src', databases),
    project('e2e', 'apps/e2e/src'),
  ],
  collectCoverageFrom: [
    'libs/{scheduling,domain}/src/**/*.ts',
    '!**/*.spec.ts',
    '!**/testing/**',
    '!**/index.ts',
    // Types only.
    '!libs/scheduling/src/model/**',
  ],
  coverageProvider: 'v8',
  coverageReporters: ['text-summary', 'json-summary'],
  coverageThreshold: {
    './libs/scheduling/src/': { branches: 100 },
    './libs/domain/src/': { branches: 100 },
  },
  testTimeout: 60_000,
}
