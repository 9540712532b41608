// npm run letters: what is held for a person to look at, and what that person decides.
import { requireRecentNode } from './setup/node-version.mjs'

requireRecentNode()
const { letters } = await import('./commands/letters.mjs')
await letters(process.argv.slice(2))
