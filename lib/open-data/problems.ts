/** What can be wrong with a request, or with this site. The page of the data lists them, where `type` leads. */
export const PROBLEMS = {
  'unknown-address': { status: 404, title: 'There is nothing at this address' },
  'unknown-parameter': { status: 400, title: 'Unknown parameter' },
  'bad-parameter': { status: 400, title: 'A parameter that cannot be read' },
  'unknown-edition': { status: 404, title: 'There is no such edition' },
  'unknown-council': { status: 404, title: 'There is no such council' },
  'nothing-held': { status: 404, title: 'We have nothing for this' },
  'database-down': { status: 503, title: 'The figures cannot be read just now' },
  'own-fault': { status: 500, title: 'Something went wrong here' },
} as const satisfies Record<string, { status: number; title: string }>

type ProblemKind = keyof typeof PROBLEMS

/** Why a request cannot be answered, and what whoever sent it can do. Both are sentences. */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly help: string
  readonly parameter: string | null

  constructor(kind: ProblemKind, detail: string, help: string, parameter: string | null = null) {
    super(detail)
    this.kind = kind
    this.help = help
    this.parameter = parameter
  }
}

export function databaseIsDownProblem(): Problem {
  return new Problem(
    'database-down',
    'The database with the figures does not answer. Nothing is lost.',
    'Send the same request again in half a minute.',
  )
}
