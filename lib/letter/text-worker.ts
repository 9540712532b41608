import { parentPort } from 'node:worker_threads'
import type { LetterText } from '@/lib/letters/letter-text'
import { textOfLetter } from '@/lib/letters/read-letter'
import type { Posted } from '@/lib/platform/threads'

// Runs in a thread of its own (see read-text-apart.ts), which also keeps PDFium out of what Next bundles.
parentPort?.on('message', async (bytes: Uint8Array) => {
  const posted = await textOfLetter(bytes).then(
    (answer): Posted<LetterText | null> => ({ answer }),
    (error: Error): Posted<LetterText | null> => ({ error: error.message }),
  )
  parentPort?.postMessage(posted)
})
