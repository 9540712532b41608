// npm run collect: brings pages and letters from the Ombudsman's site into a folder.
import { requireRecentNode } from './setup/node-version.mjs'

requireRecentNode()
const { collect } = await import('./commands/collect.mjs')
await collect(process.argv.slice(2))
