import { createServer } from 'node:http'
import next from 'next'
import { keptAnswers } from './kept-answers.mjs'

// node serve-pages.mjs, with PORT: as `next start`, but pages that Next keeps are answered from memory as bytes.
// (https://nextjs.org/docs/app/guides/custom-server)
const port = Number(process.env.PORT)
const app = next({ dev: false, port })
await app.prepare()
const handle = app.getRequestHandler()

// The page that says that the database is down is for proxy.ts to give (see lib/data/watch-editions.ts).
const kept = keptAnswers({ isUsable: () => !globalThis.upheldDatabaseIsDown })

/** Next gives the headers of a route's answer as lists of one; its own compression knows a type that is a text only. */
function headersAsTexts(response) {
  const { setHeader } = response
  response.setHeader = function (name, value) {
    return setHeader.call(this, name, Array.isArray(value) && value.length === 1 ? value[0] : value)
  }
}

const server = createServer((request, response) => {
  headersAsTexts(response)
  if (kept.answer(request, response)) return
  kept.watch(request, response)
  if (request.url === '/api/new-edition') {
    response.on('finish', () => {
      if (response.statusCode === 204) kept.forgetAll()
    })
  }
  handle(request, response)
})
// As `next start` has it: longer than proxies in front keep a connection.
server.keepAliveTimeout = 75_000
server.headersTimeout = 80_000
server.listen(port)
