import path from 'node:path'
// The bundler reads the same list: scripts/setup/bundles.ts.
import workers from './workers.json'

export function workerScript(worker: keyof typeof workers): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), workers[worker].output)
}
