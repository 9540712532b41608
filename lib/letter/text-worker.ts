import { textOfLetter } from '@/lib/letters/read-letter'
import { threadTask } from '@/lib/platform/thread-task'

// Runs in a thread of its own (see read-text-apart.ts), which also keeps PDFium out of what Next bundles.
export default threadTask((bytes: Uint8Array) => textOfLetter(bytes))
