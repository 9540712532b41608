// npm run reviews: what needs a review, and what whoever reviews it decides. npm run letters is its name of before.
import { requireRecentNode } from './setup/node-version.mjs'

requireRecentNode()
const { reviews } = await import('./commands/reviews.mjs')
await reviews(process.argv.slice(2))
