import { z } from 'zod'

const pageError = z.object({
  /** Of the request, where it has one. */
  id: z.string().nullable(),
  /** Without what follows the question mark. */
  path: z.string(),
  /** The route of `app/` that failed, as Next names it. */
  route: z.string(),
  error: z.object({
    type: z.string(),
    message: z.string(),
    stack: z.string(),
    /** What Next shows instead of the message. */
    digest: z.string().nullable(),
  }),
})

/** A page that could not be made. */
export type PageError = z.infer<typeof pageError>

/**
 * What a renderer tells the front process, over the channel of its process. `version` is another one whenever what
 * pages may show has changed. `facts` are for `/api/health`, which passes them on.
 */
const told = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  pageError.extend({ type: z.literal('error') }),
  z.object({
    type: z.literal('state'),
    version: z.string(),
    edition: z.number().int().nullable(),
    databaseIsDown: z.boolean(),
    /** Whether anybody may use the desk. */
    hasPeople: z.boolean().optional(),
    facts: z.record(z.string(), z.unknown()).optional(),
  }),
])

export type RendererMessage = z.infer<typeof told>
export type RendererState = Extract<RendererMessage, { type: 'state' }>

/** @throws where a renderer says what no renderer of this version says */
export const readRendererMessage = (message: unknown): RendererMessage => told.parse(message)

/** What the front process tells a renderer: to end, once nothing is asked of it any more. */
export const END = 'end'

/** Where a renderer listens: a socket's path, or the name of a pipe on Windows. */
export const SOCKET_SETTING = 'UPHELD_RENDERER_SOCKET'

/** A header of an answer that failed because the database did: it is not for readers. */
export const TRY_AGAIN = 'x-upheld-try-again'
