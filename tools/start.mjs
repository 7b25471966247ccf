// `npm start`: builds what changed, then runs the application in this very process, so that signals reach it.
import { build } from './build.mjs'

/** npm passes SIGTERM on to a shell that does not: when what started us is gone, we were meant. */
function endWithParent() {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}

if (process.env.npm_lifecycle_event) endWithParent()
await build('api', 'web')
process.setSourceMapsEnabled(true)
await import(new URL('../dist/apps/api/main.js', import.meta.url).href)
