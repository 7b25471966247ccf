// The rival: node:http and nothing else, sending a prepared answer per path. Ends when its parent goes.
import { createServer } from 'node:http'

process.once('message', (answers) => {
  const prepared = new Map(
    answers.map(({ path, status, headers, body }) => [
      path,
      { status, headers, body: Buffer.from(body, 'base64') },
    ]),
  )
  const server = createServer((request, response) => {
    const answer = prepared.get(request.url)
    response.writeHead(answer.status, answer.headers)
    response.end(answer.body)
  })
  server.listen(0, '127.0.0.1', () => process.send(server.address().port))
})
process.once('disconnect', () => process.exit(0))
