import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { SETTINGS } from '@/lib/platform/env'
import { metrics } from '@/scripts/server/metrics'
import { SERVER_SETTINGS } from '@/scripts/server/settings'

const read = (file: string) => readFileSync(file, 'utf8')
const docs = read('docs/running.md')
const known = [...new Set([...SETTINGS, ...SERVER_SETTINGS])].sort()

type Yaml = Record<string, never>
const yamlOf = (file: string): Yaml[] =>
  parseAllDocuments(read(file), { merge: true }).map((document) => {
    expect(document.errors, file).toEqual([])
    return document.toJS()
  })

/** All values that stand under a key, however deep. */
function under(key: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name === key ? [inner] : []),
    ...under(key, inner),
  ])
}

describe('docs/running.md', () => {
  test('has each setting that there is, and no other', () => {
    const listed = [...docs.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
    expect(listed.sort()).toEqual(known)
  })

  test('has each metric that there is, and no other', async () => {
    const gauges = new Proxy({}, { get: () => 0 }) as Parameters<typeof metrics>[0] extends () => infer G
      ? G
      : never
    const text = await metrics(() => gauges).text()
    const names = new Set([...text.matchAll(/^# TYPE (upheld_\w+)/gm)].map(([, name]) => name))
    const listed = new Set([...docs.matchAll(/\bupheld_\w+/g)].map(([name]) => name))
    expect([...listed].sort()).toEqual([...names].sort())
  })

  test('links to files that are there', () => {
    for (const [, file] of docs.matchAll(/\]\(\.\.\/([\w./-]+)\)/g))
      expect(existsSync(String(file)), file).toBe(true)
  })
})

describe('deploy/compose.yaml', () => {
  const [compose] = yamlOf('deploy/compose.yaml')
  const services = (
    compose as unknown as {
      services: Record<string, { environment?: object; read_only?: boolean; volumes?: string[] }>
    }
  ).services

  test('sets only what there is to set', () => {
    for (const name of ['web', 'desk', 'migrate'])
      for (const setting of Object.keys(services[name]?.environment ?? {})) expect(known).toContain(setting)
  })

  test('asks its reader for nothing that deploy/example.env does not name', () => {
    const asked = [...read('deploy/compose.yaml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => String(name))
    const offered = [...read('deploy/example.env').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) =>
      String(name),
    )
    for (const name of asked.filter((one) => one !== 'UPHELD_VERSION')) expect(offered).toContain(name)
    for (const name of offered.filter(
      (one) => !['POSTGRES_PASSWORD', 'SERVER_NAME', 'CERTIFICATES', 'DATABASE_WEB_URL'].includes(one),
    ))
      expect(known).toContain(name)
  })

  test('lets the web server write nowhere but in /tmp, and the desk among its files', () => {
    const closed = { read_only: true, user: '1000:1000', cap_drop: ['ALL'] }
    expect(services.web).toMatchObject(closed)
    expect(services.web).not.toHaveProperty('volumes')
    expect(services.desk).toMatchObject({
      ...closed,
      volumes: ['desk:/var/lib/upheld/desk'],
      environment: { DESK_FOLDER: '/var/lib/upheld/desk' },
    })
  })

  test('has one desk, whose address that writes no other web server is told', () => {
    expect(services.web?.environment).toMatchObject({ DESK: 'off' })
    expect(services.web?.environment).not.toHaveProperty('DESK_DATABASE_URL')
    expect(services.desk?.environment).toHaveProperty('DESK_DATABASE_URL')
    expect(services.nginx?.environment).toMatchObject({ DESK_UPSTREAM: 'desk:3000' })
  })
})

describe('deploy/kubernetes.yaml', () => {
  const documents = yamlOf('deploy/kubernetes.yaml')
  const kind = (name: string) => documents.find((one) => (one as unknown as { kind: string }).kind === name)

  const kinds = (name: string) =>
    documents.filter((one) => (one as unknown as { kind: string }).kind === name)

  test('sets only what there is to set', () => {
    const data = [
      ...under('data', kind('ConfigMap')),
      ...kinds('Secret').flatMap((one) => under('stringData', one)),
    ]
    expect(data).toHaveLength(3)
    for (const setting of data.flatMap((one) => Object.keys(one as object))) expect(known).toContain(setting)
  })

  test('has no container that may write to its disk, is root, or has privileges', () => {
    const containers = documents.flatMap((one) => under('containers', one)).flat() as {
      securityContext: object
    }[]
    expect(containers).toHaveLength(3)
    for (const { securityContext } of containers)
      expect(securityContext).toEqual({
        readOnlyRootFilesystem: true,
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
      })
    for (const workload of [...kinds('Deployment'), ...kinds('Job')])
      expect(under('runAsNonRoot', workload)).toEqual([true])
  })

  test('finds the pods of the web server by one set of labels, and that of the desk by another', () => {
    const named = (name: string) =>
      [...kinds('Service'), ...kinds('Deployment'), ...kinds('PodDisruptionBudget')].filter(
        (one) => (one as unknown as { metadata: { name: string } }).metadata.name === name,
      )
    for (const [name, component] of [
      ['upheld', 'web'],
      ['upheld-desk', 'desk'],
    ] as const) {
      const labels = { 'app.kubernetes.io/name': 'upheld', 'app.kubernetes.io/component': component }
      const selectors = named(name).flatMap((one) =>
        (one as unknown as { kind: string }).kind === 'Service'
          ? under('selector', one)
          : under('matchLabels', under('spec', one)),
      )
      expect(selectors.length).toBeGreaterThan(1)
      for (const selector of selectors) expect(selector).toEqual(labels)
    }
  })

  test('has one desk, and no second while the first goes on', () => {
    const [, desk] = kinds('Deployment') as unknown as { spec: { replicas: number; strategy: object } }[]
    expect(desk?.spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } })
  })
})

describe('deploy/Dockerfile', () => {
  const lines = read('deploy/Dockerfile').replaceAll('\\\n', ' ').split('\n')

  test('copies what is there, and what the build makes', () => {
    const made = ['node_modules', '.build', '.next']
    const copied = lines
      .filter((line) => line.startsWith('COPY') && !line.startsWith('COPY . '))
      .flatMap((line) => line.split(' ').slice(1, -1))
      .filter((part) => !part.startsWith('--'))
      .map((part) => part.replace('/app/', ''))
    expect(copied.length).toBeGreaterThan(5)
    for (const file of copied) expect(made.includes(file) || existsSync(file), file).toBe(true)
  })

  test('copies what next.config.js names', () => {
    const named = [...read('next.config.js').matchAll(/new URL\('\.\/([^']+)'/g)].map(([, file]) =>
      String(file),
    )
    expect(named.length).toBeGreaterThan(0)
    for (const file of named)
      expect(
        lines.some((line) => line.startsWith('COPY') && line.includes(file)),
        file,
      ).toBe(true)
  })

  test('serves as a user that is not root, with commands that there are', () => {
    expect(lines.filter((line) => line.startsWith('USER'))).toEqual(['USER node'])
    const bundles = read('scripts/setup/bundles.ts')
    const named = [
      ...[...docs.matchAll(/node (\.build\/\w+\.mjs)/g)],
      ...[...read('deploy/upheld.service').matchAll(/node (\.build\/\w+\.mjs)/g)],
      ...[...lines.join('\n').matchAll(/"(\.build\/\w+\.mjs)"/g)],
    ].map(([, file]) => String(file))
    expect(named.length).toBeGreaterThan(5)
    for (const file of named) expect(bundles).toContain(`'${file}'`)
  })
})
