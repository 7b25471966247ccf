// `npm start`: builds what changed, then runs the application in this very process, so that signals reach it.
import { build } from './build.mjs'

await build('api', 'web')
process.setSourceMapsEnabled(true)
await import(new URL('../dist/apps/api/main.js', import.meta.url).href)
