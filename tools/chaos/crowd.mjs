// A crowd of listeners in a process of its own, so that it does not slow down what is measured beside it.
// Told {listen: {urls, count}} and {cut: true} by its parent; tells {connected, of} whenever asked with {report: true}.
import { setPriority } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { Listener } from './light-client.mjs'

// On the same cores it stands for machines elsewhere: it takes what the nodes leave.
setPriority(10)

const listeners = []

async function listen({ urls, count }) {
  for (let i = 0; i < count; i += 1) {
    listeners.push(new Listener(i % 2 ? urls : urls.toReversed(), { stream: 'programme' }))
    // They arrive, they do not attack.
    if (i % 50 === 49) await sleep(25)
  }
}

/** Cuts all of them within a second, in twenty steps. */
async function cut() {
  for (const listener of listeners) listener.connected = false
  for (let step = 0; step < 20; step += 1) {
    for (let i = step; i < listeners.length; i += 20) listeners[i].cut()
    await sleep(50)
  }
}

process.on('message', (told) => {
  if (told.listen) void listen(told.listen)
  if (told.cut) void cut()
  if (told.report)
    process.send({
      connected: listeners.filter(({ connected }) => connected).length,
      lasts: [...new Set(listeners.map(({ last }) => last))],
      gaps: listeners.reduce((total, { gaps }) => total + gaps, 0),
      refusals: listeners.find(({ refusal }) => refusal)?.refusal ?? null,
    })
})
