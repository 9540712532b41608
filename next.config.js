import { fileURLToPath } from 'node:url'

const isPractice = process.env.DESK === 'practice'

/** @type {import('next').NextConfig} */
export default {
  // Tests build and serve beside a running app, in a folder of their own.
  // So does the practice site: lib/platform/practice.ts.
  distDir: process.env.UPHELD_DIST_DIR ?? (isPractice ? '.next-practice' : '.next'),
  poweredByHeader: false,
  // Pictures are served as they are: nobody can have us resize them.
  images: { unoptimized: true },
  // The one reads tables of fonts, the other starts threads, from files of their own.
  serverExternalPackages: ['fontkit', 'piscina'],
  // Titles and descriptions come with the head of every page, whoever asks, and not later by a script.
  htmlLimitedBots: /.*/,
  // `npm test` checks the types, once.
  typescript: { ignoreBuildErrors: true },
  // Pages are kept in memory only, each for the version of what pages may show that it was made from.
  cacheHandler: fileURLToPath(new URL('./lib/platform/page-cache.js', import.meta.url)),
  cacheMaxMemorySize: 0,
}
