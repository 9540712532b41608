import { createInterface } from 'node:readline'

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

/** Has Prisma's command line print a text. */
export const print = (content) => send({ id: -1, method: 'print', params: { content } })

/** The engine's own errors are JSON in the message. */
function errorFrom(error) {
  const message = String(error?.message ?? error)
  try {
    return { code: 4466, message, data: JSON.parse(message) }
  } catch {
    return { code: 4466, message, data: { is_panic: false, message, error_code: error?.code } }
  }
}

/** Requests that are not answered yet, by number. */
const open = new Map()

async function answer({ id, method, params }, call) {
  try {
    send({ id, result: (await call(method, params)) ?? {} })
  } catch (error) {
    send({ id, error: errorFrom(error) })
  }
  open.delete(id)
}

/**
 * Answers JSON-RPC requests, one a line, until there are no more. A crash is an answer too: Prisma takes an engine
 * that just ends for one that found nothing to complain about.
 */
export async function answerRequests(call) {
  let lastWords
  process.on('enginePanic', (message) => {
    lastWords = message
  })
  process.on('uncaughtException', (error) => {
    for (const id of open.keys()) send({ id, error: errorFrom(lastWords ?? error) })
    process.exitCode = 1
    process.stdout.end(() => process.exit())
  })
  for await (const line of createInterface({ input: process.stdin })) {
    const request = line.trim() && JSON.parse(line)
    if (request.method) open.set(request.id, answer(request, call))
  }
  await Promise.allSettled(open.values())
  process.exit()
}
