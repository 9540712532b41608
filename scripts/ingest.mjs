// npm run ingest -- FILES: reads letters into the database.
import { requireRecentNode } from './setup/node-version.mjs'

requireRecentNode()
const { ingest } = await import('./commands/ingest.mjs')
await ingest(process.argv.slice(2))
