import { createHash } from 'node:crypto'
import { workerData } from 'node:worker_threads'
import { nameIndex } from '@/lib/domain/name-index'
import type { Register } from '@/lib/domain/register-files'
import type { Instruction } from '@/lib/letters/data-files/instruction'
import type { PageRecogniser } from '@/lib/letters/pdf/text-of-pdf'
import { recogniserOfThread } from '@/lib/platform/recogniser'
import { lowerThreadPriority } from '@/lib/platform/thread-priority'
import { threadTask } from '@/lib/platform/thread-task'
import type { FileLocation } from './load-bytes'
import { loadBytes } from './load-bytes'
import { readFile } from './read-file'

/** What a reading thread is asked: a file, and the sha256 of the bytes that are meant, or null for any. */
export type ReadRequest = {
  location: FileLocation
  name: string
  sha256: string | null
  /** Whether pages that are pictures are to be recognised. */
  recognise: boolean
  /** What a person said of the file, where it is a data file. */
  instruction: Instruction
}

// Runs in a thread of its own (see reader.ts): a file that brings it to its knees harms no other.
const CHANGED = 'it changed while we were reading it'

/** What a reading thread is given when it starts. */
export type ReaderData = { register: Register; isBehind: boolean }

const { register, isBehind } = workerData as ReaderData
if (isBehind) lowerThreadPriority()

const names = nameIndex(register)

function pageRecogniser(name: string, tell: (step: string) => void): PageRecogniser {
  return {
    recogniser: recogniserOfThread,
    onPage: (page) => tell(`recognising page ${page} of ${name}`),
  }
}

export default threadTask(async ({ location, name, sha256, recognise, instruction }: ReadRequest, tell) => {
  const bytes = await loadBytes(location)
  // Kept under that sum, another version's figures would be published as this one's.
  const isMeant = sha256 === null || createHash('sha256').update(bytes).digest('hex') === sha256
  if (!isMeant) throw new Error(CHANGED)
  return readFile(bytes, name, names, recognise ? pageRecogniser(name, tell) : null, instruction)
})
