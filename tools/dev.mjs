// `npm run dev`: the web app from its sources with instant updates, the api rebuilt and restarted on every change.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer as createSocketServer } from 'node:net'
import { join } from 'node:path'
import { build, createServer } from 'vite'
import { root } from './test/run.mjs'

process.chdir(root)
const webPort = Number(process.env.PORT ?? 3000)
const apiPort = await freePort()
const publicUrl = process.env.PUBLIC_URL ?? `http://localhost:${webPort}`
const folder = join(root, 'tmp', 'dev', 'api')

async function freePort() {
  const probe = createSocketServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  return port
}

let api
let ending = false

/** The old one has to let go of the database and the port first. */
async function stopApi() {
  if (!api || api.exitCode !== null || api.signalCode !== null) return
  const gone = once(api, 'exit')
  api.kill('SIGTERM')
  await gone
}

async function restartApi() {
  await stopApi()
  if (ending) return
  const env = { ...process.env, PORT: String(apiPort), PUBLIC_URL: publicUrl }
  const args = ['--enable-source-maps', join(folder, 'main.js')]
  api = spawn(process.execPath, args, { env, stdio: 'inherit' })
  api.once('exit', (code) => {
    if (code) console.error('The api ended; it starts again when a file changes.')
  })
}

const watcher = await build({
  configFile: join(root, 'apps/api/vite.config.ts'),
  logLevel: 'warn',
  build: { watch: {}, outDir: folder },
})
let turn = Promise.resolve()
watcher.on('event', (event) => {
  if (event.code === 'ERROR') console.error(event.error.message)
  if (event.code === 'END') turn = turn.then(restartApi)
})

process.env.API_URL = `http://127.0.0.1:${apiPort}`
const web = await createServer({
  configFile: join(root, 'apps/web/vite.config.ts'),
  server: { port: webPort, strictPort: true },
})
await web.listen()
console.log(`The web app is served from its sources at http://localhost:${webPort}`)

async function end() {
  if (ending) return
  ending = true
  await turn
  await Promise.all([stopApi(), watcher.close(), web.close()])
  process.exit(0)
}
process.on('SIGINT', end)
process.on('SIGTERM', end)
