import { connectionIsGone } from '@/lib/data/database-problem'
import { dataAddress } from './address'
import { OPEN_TO_ALL } from './open-to-all'
import { databaseIsDownProblem, PROBLEMS, Problem } from './problems'

/** What a problem looks like to programs: RFC 9457, with `help` and the parameter that it is about. */
export function problemBody({ kind, message, help, parameter }: Problem) {
  const { status, title } = PROBLEMS[kind]
  return {
    type: `${dataAddress()}#problem-${kind}`,
    title,
    status,
    detail: message,
    help,
    ...(parameter !== null && { parameter }),
  }
}

/** Answers with what is wrong. What was not foreseen is logged and told as a fault of this site. */
export function problemAnswer(error: unknown): Response {
  const problem = problemOf(error)
  const { status } = PROBLEMS[problem.kind]
  return new Response(`${JSON.stringify(problemBody(problem), null, 2)}\n`, {
    status,
    headers: {
      ...OPEN_TO_ALL,
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(status === 503 && { 'Retry-After': '30' }),
    },
  })
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (connectionIsGone(error)) return databaseIsDownProblem()
  // biome-ignore lint/suspicious/noConsole: the server's log is where a fault of its own is looked for.
  console.error(error)
  return new Problem(
    'own-fault',
    'The request could be read, but answering it failed. The fault is this site’s.',
    'Send the same request again later.',
  )
}
