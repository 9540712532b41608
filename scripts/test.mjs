// npm test [-- lint | unit | browser [arguments]]: every check, or one part of them. npm run test:long: the long loops.
import { requireRecentNode } from './setup/node-version.mjs'

requireRecentNode()
const { test } = await import('./commands/test.mjs')
await test(process.argv.slice(2))
