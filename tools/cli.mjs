// `npm run cli -- …`: the application's command line, built when its sources changed.
import { build } from './build.mjs'

await build('api')
process.setSourceMapsEnabled(true)
await import(new URL('../dist/apps/api/cli.js', import.meta.url).href)
