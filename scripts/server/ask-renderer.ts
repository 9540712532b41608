import { type Agent, type IncomingMessage, request } from 'node:http'
import { type Answer, answerOf, headOf } from './answer'
import { withSecurity } from './answer-headers'
import { MOST_OF_ONE } from './kept-answers'
import { TRY_AGAIN } from './messages'

/** What is asked of a renderer. Nothing else of a request reaches it. */
export type AskedOfRenderer = {
  path: string
  headers: Record<string, string>
  /** Whether the answer follows from the address and what is published alone. */
  isForAll: boolean
}

/** What came of asking. */
export type RendererAnswer =
  | { is: 'whole'; answer: Answer }
  /** Too large to be kept: it is read as it is passed on. */
  | { is: 'large'; head: Omit<Answer, 'body'>; begun: Buffer[]; rest: IncomingMessage }
  | { is: 'broken'; error: NodeJS.ErrnoException }
  | { is: 'late' }

type Options = {
  agent: Agent
  /** In milliseconds. */
  patience: number
  /** Whether readers come by https alone. */
  isSecure: boolean
}

/** Asks a renderer for one answer, and tells once what came of it. */
export function askRenderer(
  socketPath: string,
  { path, headers, isForAll }: AskedOfRenderer,
  { agent, patience, isSecure }: Options,
  told: (what: RendererAnswer) => void,
): void {
  let isOver = false
  const tell = (what: RendererAnswer) => {
    if (isOver) return
    isOver = true
    clearTimeout(timer)
    if (what.is === 'broken' || what.is === 'late') asking.destroy()
    told(what)
  }
  const broken = (error: Error) => tell({ is: 'broken', error })
  const timer = setTimeout(() => tell({ is: 'late' }), Math.max(0, patience))
  const asking = request({ agent, socketPath, path, headers: { ...headers, 'accept-encoding': 'identity' } })
  asking.on('error', broken)
  asking.on('response', (answer) => {
    if (answer.headers[TRY_AGAIN] !== undefined) {
      answer.resume()
      broken(new Error('The database did not answer.'))
      return
    }
    const head = withSecurity(headOf(answer, isForAll), path, { isSecure })
    const parts: Buffer[] = []
    let length = 0
    const take = (part: Buffer) => {
      parts.push(part)
      length += part.length
      if (length <= MOST_OF_ONE) return
      answer.off('data', take)
      answer.pause()
      tell({ is: 'large', head, begun: parts, rest: answer })
    }
    answer.on('data', take)
    answer.on('error', broken)
    answer.on('end', () => tell({ is: 'whole', answer: answerOf(head, Buffer.concat(parts)) }))
  })
  asking.end()
}
