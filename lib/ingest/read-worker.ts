import { parentPort, workerData } from 'node:worker_threads'
import { nameIndex } from '@/lib/councils/name-index'
import type { Register } from '@/lib/councils/register-files'
import type { FileLocation } from '@/lib/files/file-location'
import { loadBytes } from '@/lib/files/load-bytes'
import type { Posted } from '@/lib/threads/threads'
import type { FileRead } from './file-reading'
import { readFile } from './read-file'

/** What a reading thread is asked. */
export type ReadRequest = { location: FileLocation; name: string }

// Runs in a thread of its own (see reader.ts): a file that brings it to its knees harms no other.
const names = nameIndex(workerData as Register)

// pdf.js leaves promises behind that fail later, for parts of a damaged PDF that nobody waits for.
process.on('unhandledRejection', () => {})

parentPort?.on('message', async ({ location, name }: ReadRequest) => {
  const posted = await loadBytes(location)
    .then((bytes) => readFile(bytes, name, names))
    .then(
      (answer): Posted<FileRead> => ({ answer }),
      (error: Error): Posted<FileRead> => ({ error: error.message }),
    )
  parentPort?.postMessage(posted)
})
