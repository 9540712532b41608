// npm run bench [-- --letters N --many N]: how fast letters are read, beside bare text extraction.
import { requireRecentNode } from './setup/node-version.mjs'

requireRecentNode()
const { bench } = await import('./commands/bench.mjs')
await bench(process.argv.slice(2))
