// A renderer of tests: it asks the test, over HTTP, what to answer with, and sends on what the test has it tell.
import { createServer, get, request } from 'node:http'
import { createInterface } from 'node:readline'

const told = process.env.UPHELD_TOLD_BY
const who = { 'x-pid': process.pid, 'x-is-desk': process.env.UPHELD_DESK ?? '0' }

process.on('message', () => process.exit(0))
process.on('disconnect', () => process.exit(0))

createServer((asked, response) => {
  const { method, url, headers } = asked
  const asking = request(told + url, { method, headers: { ...headers, ...who } }, (answer) => {
    response.writeHead(answer.statusCode, answer.rawHeaders).flushHeaders()
    answer.pipe(response)
    answer.on('error', () => response.destroy())
  })
  asking.on('error', () => response.destroy())
  response.on('close', () => asking.destroy())
  asked.pipe(asking)
}).listen(process.env.UPHELD_RENDERER_SOCKET, () => {
  get(`${told}/what-to-tell`, { headers: who }, (answer) => {
    for (const event of ['error', 'close']) answer.on(event, () => process.exit(0))
    createInterface({ input: answer }).on('line', (line) => process.send(JSON.parse(line)))
  })
})
