import { z } from 'zod'
import { answerKept, keepAnswer } from '@/lib/data/desk-answers'
import { SAID, withAnswer } from './address'

const saidSchema = z.object({
  /** That it was done, or what kept it from being done. */
  kind: z.enum(['done', 'problem']),
  /** One or two plain sentences. */
  text: z.string(),
  /** The name of the field that it is about, which has the same `id`. */
  field: z.string().optional(),
})

const answerSchema = z.object({
  said: z.array(saidSchema),
  /** What was typed, to be put into the form again; passwords never are. */
  typed: z.record(z.string(), z.string()),
})

/** A sentence that a page shows after a form was sent. */
export type Said = z.infer<typeof saidSchema>

/** What a page shows after a form was sent. */
export type DeskAnswer = z.infer<typeof answerSchema>

/** For pages that nobody sent a form to. */
export const NO_ANSWER: DeskAnswer = { said: [], typed: {} }

export const done = (text: string): Said => ({ kind: 'done', text })
export const problem = (text: string, field?: string): Said => ({
  kind: 'problem',
  text,
  ...(field && { field }),
})

/**
 * Answers a form: leads its sender to a page (303), which shows the sentences and what was typed. A script that asks for
 * JSON is told the same as `{ to, said }`, with 422 where there is a problem.
 * @param to a page of the desk
 * @param personId whom it is for; null for who has not signed in
 * @param headers of its own, such as cookies
 */
export async function seeOther(
  request: Request,
  to: string,
  {
    said = [],
    typed = {},
    personId,
    headers = new Headers(),
  }: { said?: Said[]; typed?: Record<string, string>; personId: string | null; headers?: Headers },
): Promise<Response> {
  headers.set('Cache-Control', 'no-store')
  if (wantsJson(request)) {
    const status = said.some(({ kind }) => kind === 'problem') ? 422 : 200
    return Response.json({ to, said }, { status, headers })
  }
  const isSilent = said.length === 0 && Object.keys(typed).length === 0
  headers.set('Location', isSilent ? to : withAnswer(to, await keepAnswer(personId, { said, typed })))
  return new Response(null, { status: 303, headers })
}

/** Whether a script asks, that reads JSON, and not a browser for a page. */
export function wantsJson(request: Request): boolean {
  return request.headers.get('accept')?.trim().startsWith('application/json') ?? false
}

/**
 * What the page at an address shows of an earlier form.
 * @param address with its query
 */
export async function answerAt(address: string, personId: string | null): Promise<DeskAnswer> {
  const id = new URL(address, 'http://site.invalid').searchParams.get(SAID)
  const kept = id && id.length <= 64 ? answerSchema.safeParse(await answerKept(id, personId)) : null
  return kept?.success ? kept.data : NO_ANSWER
}
