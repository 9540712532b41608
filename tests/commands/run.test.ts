import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

/** A project of its own, in a folder with a space in its name, that has one package. */
let project: string
let running: ChildProcess[]

const LOCKED = { packages: { '': {}, 'node_modules/one': { version: '1.0.0' } } }

const put = (file: string, content: unknown) => {
  mkdirSync(path.dirname(path.join(project, file)), { recursive: true })
  writeFileSync(
    path.join(project, file),
    typeof content === 'string' ? content : JSON.stringify(content, null, 2),
  )
}

/** What npm notes of installed packages: those of the lock file, or another version. */
const installed = (version: string) => ({ packages: { 'node_modules/one': { version } } })

/** An npm that notes the packages as installed, and what it was asked. */
const NPM = `
  const { writeFileSync } = require('node:fs')
  writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(JSON.stringify(installed('1.0.0')))})
  writeFileSync('asked.json', JSON.stringify(process.argv.slice(2)))
`

beforeEach(() => {
  project = path.join(mkdtempSync(path.join(tmpdir(), 'upheld-run-')), 'a project')
  running = []
  put('package.json', { type: 'module' })
  put('tsconfig.json', {})
  put('package-lock.json', LOCKED)
  put('node_modules/.package-lock.json', installed('1.0.0'))
  put('npm/package.json', { type: 'commonjs' })
  put('npm/npm-cli.js', NPM)
  symlinkSync(path.resolve('node_modules/tsx'), path.join(project, 'node_modules/tsx'), 'junction')
  put(
    'scripts/commands.ts',
    'export const runNamed = async (name: string, args: string[]): Promise<void> => console.log(name, ...args)',
  )
  cpSync('scripts/run.mjs', path.join(project, 'scripts/run.mjs'))
})

afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(path.dirname(project), { recursive: true, force: true, maxRetries: 5 })
})

/** Runs a command of the project; `said` has what it has printed so far. */
function start(nodeArguments: string[] = []) {
  const env = { ...process.env, npm_execpath: path.join(project, 'npm/npm-cli.js') }
  const args = [...nodeArguments, path.join(project, 'scripts/run.mjs'), 'ingest', 'a letter.pdf']
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said.err += text
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { said, ended }
}

const wasAskedToInstall = () => existsSync(path.join(project, 'asked.json'))

describe('a command', () => {
  test('is handed over to TypeScript with its arguments, and nothing else is said', async () => {
    const { said, ended } = start()
    expect(await ended).toBe(0)
    expect(said).toEqual({ out: 'ingest a letter.pdf\n', err: '' })
    expect(wasAskedToInstall()).toBe(false)
  })

  test('has the packages installed first where there are none', async () => {
    rmSync(path.join(project, 'node_modules/.package-lock.json'))
    const { said, ended } = start()
    expect(await ended).toBe(0)
    expect(wasAskedToInstall()).toBe(true)
    expect(said.err).toContain('Installing the packages')
    expect(said.out).toBe('ingest a letter.pdf\n')
  })

  test('has them installed where they are not those of the lock file', async () => {
    put('node_modules/.package-lock.json', installed('0.9.0'))
    expect(await start().ended).toBe(0)
    expect(wasAskedToInstall()).toBe(true)
  })

  test('says what npm said where that could not install', async () => {
    rmSync(path.join(project, 'node_modules/.package-lock.json'))
    put('npm/npm-cli.js', 'console.error("no network"); process.exit(3)')
    const { said, ended } = start()
    expect(await ended).toBe(1)
    expect(said.err).toContain(
      'Installing the packages (npm ci) failed with exit status 3. Its message:\n\nno network',
    )
    expect(said.out).toBe('')
  })

  test('refuses to install under a running app', async () => {
    rmSync(path.join(project, 'node_modules/.package-lock.json'))
    put('.data/app/app.json', { pid: process.pid, address: 'http://localhost:3000' })
    const { said, ended } = start()
    expect(await ended).toBe(1)
    expect(said.err).toContain(
      `The running app (process ${process.pid}, http://localhost:3000) would not survive`,
    )
    expect(wasAskedToInstall()).toBe(false)
  })

  test('waits for another that is installing', async () => {
    put('.build/install.json', { pid: process.pid, what: 'npm test' })
    const { said, ended } = start()
    await expect
      .poll(() => said.err)
      .toContain(`Waiting for process ${process.pid} (npm test), which is installing the packages`)
    expect(said.out).toBe('')
    rmSync(path.join(project, '.build/install.json'))
    expect(await ended).toBe(0)
    expect(said.out).toBe('ingest a letter.pdf\n')
  })

  test('does not wait for one that was killed while it was installing', async () => {
    put('.build/install.json', { pid: 2 ** 22 + 1, what: 'npm test' })
    const { said, ended } = start()
    expect(await ended).toBe(0)
    expect(said).toEqual({ out: 'ingest a letter.pdf\n', err: '' })
  })

  test('asks for a newer Node where this one is too old', async () => {
    const old =
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.3' } })"
    const { said, ended } = start(['--import', `data:text/javascript,${encodeURIComponent(old)}`])
    expect(await ended).toBe(1)
    expect(said.err).toContain('Upheld needs Node 20.19 or newer; this is Node 20.18.3.')
    expect(said.out).toBe('')
  })
})
