import nx from '@nx/eslint-plugin'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Which layer may import which. `scheduling ← domain ← contracts ← {api, web}`, `ui ← web`. */
const walls = [
  {
    sourceTag: 'layer:scheduling',
    onlyDependOnLibsWithTags: ['layer:scheduling'],
    bannedExternalImports: ['*'],
  },
  { sourceTag: 'layer:domain', onlyDependOnLibsWithTags: ['layer:scheduling', 'layer:domain'] },
  { sourceTag: 'layer:contracts', onlyDependOnLibsWithTags: ['layer:scheduling', 'layer:domain'] },
  { sourceTag: 'layer:ui', onlyDependOnLibsWithTags: ['layer:ui'] },
  {
    sourceTag: 'layer:app',
    onlyDependOnLibsWithTags: ['layer:scheduling', 'layer:domain', 'layer:contracts', 'layer:ui'],
  },
  {
    sourceTag: 'layer:e2e',
    onlyDependOnLibsWithTags: ['layer:scheduling', 'layer:domain', 'layer:contracts'],
  },
  { sourceTag: 'runtime:any', onlyDependOnLibsWithTags: ['runtime:any'] },
  { sourceTag: 'runtime:server', onlyDependOnLibsWithTags: ['runtime:any', 'runtime:server'] },
  { sourceTag: 'runtime:browser', onlyDependOnLibsWithTags: ['runtime:any', 'runtime:browser'] },
]

/** The engine's specs may use the test runner, nothing else. */
const wallsOfEngineSpecs = walls.map(({ bannedExternalImports, ...wall }) =>
  bannedExternalImports ? { ...wall, allowedExternalImports: ['@jest/globals'] } : wall,
)

const platformKnowsNoFeature = {
  patterns: [
    {
      group: ['**/features/**', '../features/*', '../../features/*'],
      message: 'platform knows no feature: turn the arrow around.',
    },
  ],
}

export default tseslint.config(
  { ignores: ['dist', 'tmp', 'coverage', 'artifacts', '**/locales/*.ts', '.nx'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.js', '**/*.mjs'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints: walls },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'no-empty': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['libs/scheduling/src/**/*.spec.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints: wallsOfEngineSpecs },
      ],
    },
  },
  {
    files: ['apps/api/src/features/**'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['apps/*/src/platform/**'],
    rules: { 'no-restricted-imports': ['error', platformKnowsNoFeature] },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': hooks },
    rules: { ...hooks.configs.recommended.rules },
  },
  {
    // The engine has no clock, no randomness, no I/O.
    files: ['libs/scheduling/src/**'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'Date',
        'Intl',
        'performance',
        'process',
        'console',
        'setTimeout',
        'fetch',
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
)
