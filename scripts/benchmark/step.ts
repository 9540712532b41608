import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PlainError } from '../processes/plain-error'
import { exitOf, startProgram, TYPESCRIPT } from '../processes/run'

/** What a step was told when it was started. */
export const toldStep = <Told>(): Told => JSON.parse(process.argv[2] ?? 'null')

/** What a step tells at its end. */
export function tellStep<Result>(result: Result): void {
  process.stdout.write(`${JSON.stringify(result)}\n`)
}

/**
 * Starts a step in a process of its own.
 * @param script its file
 * @param within a program with its arguments that runs it, such as `unshare`
 * @returns `stop` ends its input; `result` is what it tells at its end
 */
export function startStep<Told, Result>(
  script: URL,
  told: Told,
  within: string[] = [],
): { stop(): void; result: Promise<Result> } {
  const [program = '', ...args] = [...within, process.execPath, ...TYPESCRIPT, fileURLToPath(script)]
  const child = startProgram(program, [...args, JSON.stringify(told)], { stdio: ['pipe', 'pipe', 'inherit'] })
  const { stdin, stdout } = child
  if (!stdin || !stdout) throw new Error('A step has an input and an output.')
  let output = ''
  stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  stdin.on('error', () => {})
  const result = exitOf(child).then((code: number) => {
    if (code !== 0)
      throw new PlainError(
        `A step of the benchmark failed (exit status ${code}): ${path.basename(script.pathname)}`,
      )
    return JSON.parse(output) as Result
  })
  // Whoever stops the command before anybody asks for the result is not to hear of it.
  result.catch(() => {})
  return { stop: () => stdin.end(), result }
}

/** Runs a step to its end. */
export const runStep = <Told, Result>(script: URL, told: Told, within?: string[]) =>
  startStep<Told, Result>(script, told, within).result
