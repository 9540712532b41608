import { makePracticeLetters } from './make-letters'

// Run by scripts/setup/practice-letters.ts.
await makePracticeLetters()
