import { EventEmitter } from 'node:events'

/** One for the process: Next has a copy of each module in several of its parts. */
const shared = globalThis as { upheldLoadChanges?: EventEmitter }

function changes(): EventEmitter {
  shared.upheldLoadChanges ??= new EventEmitter().setMaxListeners(0)
  return shared.upheldLoadChanges
}

/** Tells those who follow a load that something of it, or its turn, has changed. */
export function tellChange(loadId: string): void {
  changes().emit(loadId)
}

/** @returns ends it */
export function onChange(loadId: string, told: () => void): () => void {
  changes().on(loadId, told)
  return () => changes().off(loadId, told)
}
