import { z } from 'zod'
import { contentTag, hasAlready, OPEN_TO_ALL } from '@/lib/platform/http'
import { ENDPOINTS } from './endpoints'
import { OMBUDSMAN_TERMS } from './licence'
import { PARAMETERS, type ParameterName } from './parameters'
import { PROBLEMS } from './problems'
import { SCHEMAS } from './schemas'

/** The OpenAPI 3.1 document of the API, made from the very schemas and parameters that answers are made with. */
export function openApiDocument() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Upheld',
      version: '1.0.0',
      summary:
        'What the Ombudsman’s annual review letters say about each council in England, and the decisions behind them.',
      description:
        'Figures belong to numbered editions, which never change. An address with `edition` always gives the same answer; without it you get the newest edition. Only decisions and improvements can leave an edition later, where we withhold one to protect a person. A list of several pages has `next`: follow it as it is. `credits` has the words to give when you use the figures again.',
      license: { name: OMBUDSMAN_TERMS.title, url: OMBUDSMAN_TERMS.address },
    },
    servers: [{ url: '/' }],
    // No key is needed.
    security: [],
    paths: Object.fromEntries(ENDPOINTS.map((endpoint) => [endpoint.path, { get: operation(endpoint) }])),
    components: { schemas: componentSchemas(), responses: problemResponses() },
  }
}

/** Answers with the OpenAPI document. It needs no database, and changes with the code only. */
export function openApiAnswer(request: Request): Response {
  const body = `${JSON.stringify(openApiDocument(), null, 2)}\n`
  const tag = contentTag(body)
  const headers = {
    ...OPEN_TO_ALL,
    ETag: tag,
    'Cache-Control': 'public, max-age=3600',
    'Content-Type': 'application/json',
  }
  if (hasAlready(request, tag)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers })
}

function operation({ path, summary, parameters, part, schema }: (typeof ENDPOINTS)[number]) {
  return {
    operationId:
      path
        .replace('/api/v1', '')
        .replace(/[/{}]+/g, ' ')
        .trim()
        .replaceAll(' ', '-') || 'start',
    summary,
    parameters: [
      ...(part
        ? [
            {
              name: part.name,
              in: 'path',
              required: true,
              description: part.description,
              schema: { type: 'string' },
              example: part.example,
            },
          ]
        : []),
      ...parameters.map(queryParameter),
    ],
    responses: {
      200: {
        description: summary,
        headers: {
          ETag: { description: 'It depends on the edition and the address.', schema: { type: 'string' } },
        },
        content: { 'application/json': { schema: reference('schemas', schema) } },
      },
      304: { description: 'Not modified: the ETag still matches.' },
      ...Object.fromEntries(statuses().map((status) => [status, reference('responses', `Problem${status}`)])),
    },
  }
}

function queryParameter(name: ParameterName) {
  const { schema, description, example } = PARAMETERS[name]
  return { name, in: 'query', required: false, description, schema: plain(z.toJSONSchema(schema)), example }
}

function componentSchemas() {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, plain(schema)]))
}

function problemResponses() {
  return Object.fromEntries(
    statuses().map((status) => [
      `Problem${status}`,
      {
        description: Object.values(PROBLEMS)
          .flatMap((problem) => (problem.status === status ? [`${problem.title}.`] : []))
          .join(' '),
        content: { 'application/problem+json': { schema: reference('schemas', 'Problem') } },
      },
    ]),
  )
}

function statuses(): number[] {
  return [...new Set(Object.values(PROBLEMS).map(({ status }) => status))].sort((a, b) => a - b)
}

function reference(kind: 'schemas' | 'responses', name: string) {
  return { $ref: `#/components/${kind}/${name}` }
}

/** A schema as a part of a larger document, where it needs no address and no version of its own. */
function plain(schema: object): object {
  const { $schema, $id, ...rest } = schema as { $schema?: string; $id?: string }
  return rest
}
