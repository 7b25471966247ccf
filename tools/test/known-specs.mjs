// Specs that carry a promise of their own. A run in which one of them was renamed, moved or not picked up is red.
const promised = [
  ['the schema listing equals docs/schema.txt', /schema[\w-]*\.spec\.ts$/],
  ['docs/openapi.json equals the running description', /openapi[\w-]*\.spec\.ts$/],
  ['docs/rules.md equals the registry of rules', /rules-page[\w-]*\.spec\.ts$/],
  ['every route × role', /access[\w-]*\.spec\.ts$|route[\w-]*\.spec\.ts$/],
  ['racing writers', /(race|racing)[\w-]*\.spec\.ts$/],
  ['live listeners through cuts', /live[\w-]*\.spec\.ts$/],
  ['probe = evaluate after − before', /probe[\w-]*\.spec\.ts$/],
  ['the stories in a browser', /^apps\/e2e\/.*\.spec\.ts$/],
]

export function knownSpecs(files) {
  const names = [...files]
  const missing = promised.filter(([, pattern]) => !names.some((name) => pattern.test(name)))
  return {
    passed: missing.length === 0 ? 1 : 0,
    failed: missing.length === 0 ? 0 : 1,
    skipped: 0,
    complaints: missing.map(([promise, pattern]) => `no spec ran for “${promise}” (${pattern})`),
  }
}
