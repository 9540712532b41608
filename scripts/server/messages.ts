import { z } from 'zod'

/**
 * What a renderer tells the front process, over the channel of its process. `version` is another one whenever what
 * pages may show has changed. `facts` are for `/api/health`, which passes them on.
 */
const told = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({
    type: z.literal('state'),
    version: z.string(),
    edition: z.number().int().nullable(),
    databaseIsDown: z.boolean(),
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
