// npm run accuracy [-- FOLDER]: how much of letters is read right.
import { requireRecentNode } from './setup/node-version.mjs'

requireRecentNode()
const { accuracy } = await import('./commands/accuracy.mjs')
await accuracy(process.argv.slice(2))
