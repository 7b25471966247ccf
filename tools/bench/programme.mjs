// Throughput of GET /api/programme against a bare node:http server that sends the same headers and bytes:
// passes interleaved, so that both see the same neighbours; medians; the ratio is what counts.
import { fork } from 'node:child_process'
import { get } from 'node:http'
import { fileURLToPath } from 'node:url'
import { startProduct } from './product.mjs'
import { printTable } from './table.mjs'

const passes = 5
const connections = 32
const milliseconds = 2000
const path = '/api/programme'
const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** One answer as it came over the wire, without what node:http adds by itself. */
const ask = (port, headers) =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers }, (answer) => {
      const chunks = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () => {
        const own = ['date', 'connection', 'keep-alive', 'transfer-encoding']
        const kept = Object.entries(answer.headers).filter(([name]) => !own.includes(name))
        resolve({
          status: answer.statusCode,
          headers: Object.fromEntries(kept),
          body: Buffer.concat(chunks).toString('base64'),
        })
      })
    }).on('error', reject)
  })

const message = (child) =>
  new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', (code) => reject(new Error(`${child.spawnargs[1]} ended early: ${code}`)))
  })

async function pass(target) {
  const { requests, seconds, status } = await message(
    fork(here('load.mjs'), [JSON.stringify({ ...target, connections, milliseconds })]),
  )
  if (status !== target.status) throw new Error(`${target.path} answered ${status}`)
  return requests / seconds
}

/** The ways a phone asks: plain, compressed, and again with what it has. */
async function variants(port) {
  const plain = { 'accept-encoding': 'identity' }
  const brotli = { 'accept-encoding': 'br' }
  const { headers } = await ask(port, brotli)
  const again = { ...brotli, 'if-none-match': headers.etag }
  return Promise.all(
    Object.entries({ identity: plain, br: brotli, 304: again }).map(async ([name, asked]) => ({
      name,
      asked,
      answer: await ask(port, asked),
    })),
  )
}

const product = await startProduct()
const bare = fork(here('bare-server.mjs'))
try {
  const ways = await variants(product.port)
  bare.send(ways.map(({ name, answer }) => ({ path: `/${name}`, ...answer })))
  const barePort = await message(bare)
  const rows = [['answer', 'bytes', 'Roundtable /s', 'bare node:http /s', 'ratio']]
  for (const { name, asked, answer } of ways) {
    const ours = []
    const theirs = []
    for (let i = 0; i < passes; i++) {
      const { status } = answer
      ours.push(await pass({ port: product.port, path, headers: asked, status }))
      theirs.push(await pass({ port: barePort, path: `/${name}`, headers: asked, status }))
    }
    const bytes = Buffer.from(answer.body, 'base64').length
    const rates = [median(ours), median(theirs)]
    rows.push([
      name,
      String(bytes),
      ...rates.map((rate) => rate.toFixed(0)),
      (rates[0] / rates[1]).toFixed(2),
    ])
  }
  printTable(
    `GET ${path}, ${connections} keep-alive connections, median of ${passes} interleaved passes`,
    rows,
  )
} finally {
  bare.disconnect()
  await product.stop()
}
