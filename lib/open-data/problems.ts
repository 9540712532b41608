/** What can be wrong with a request, or with this site. The page of the data lists them, where `type` leads. */
export const PROBLEMS = {
  'unknown-address': { status: 404, title: 'There is nothing at this address' },
  'unknown-parameter': { status: 400, title: 'Unknown parameter' },
  'bad-parameter': { status: 400, title: 'We cannot read a parameter' },
  'unknown-edition': { status: 404, title: 'There is no such edition' },
  'unknown-council': { status: 404, title: 'There is no such council' },
  'unknown-decision': { status: 404, title: 'There is no such decision' },
  'nothing-held': { status: 404, title: 'We have nothing for this' },
  'too-busy': { status: 503, title: 'Too many files are being made at the moment' },
  'database-down': { status: 503, title: 'We cannot read the figures at the moment' },
  'own-fault': { status: 500, title: 'Something went wrong on our side' },
} as const satisfies Record<string, { status: number; title: string }>

type ProblemKind = keyof typeof PROBLEMS

/** Why a request cannot be answered, and what its sender can do. Both are sentences. */
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

export function tooBusyProblem(): Problem {
  return new Problem(
    'too-busy',
    'Too many large files are being made at the moment.',
    'Send the same request again in half a minute.',
  )
}

export function databaseIsDownProblem(): Problem {
  return new Problem(
    'database-down',
    'The database with the figures is not answering. Nothing is lost.',
    'Send the same request again in half a minute.',
  )
}
