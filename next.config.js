import { fileURLToPath } from 'node:url'

const isDevelopment = process.env.NODE_ENV === 'development'

// Charts for the frames of other sites: pages without a script, and the only ones that may be framed.
const embedSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors *"

// The pages are made once and kept, so a nonce for each request cannot be had: inline scripts and styles are
// allowed, and nothing from anywhere else is. Live reload needs eval; the served site never has it.
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** @type {import('next').NextConfig} */
export default {
  // Tests build and serve beside a running app, in a folder of their own.
  distDir: process.env.UPHELD_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // Pictures are served as they are: nobody can have us resize them.
  images: { unoptimized: true },
  // It starts threads from files of its own.
  serverExternalPackages: ['piscina'],
  // Titles and descriptions come with the head of every page, whoever asks, and not later by a script.
  htmlLimitedBots: /.*/,
  // `npm test` checks the types, once.
  typescript: { ignoreBuildErrors: true },
  // Pages are kept in memory only, each for the version of what pages may show that it was made from.
  cacheHandler: fileURLToPath(new URL('./lib/platform/page-cache.js', import.meta.url)),
  cacheMaxMemorySize: 0,
  async headers() {
    const everywhere = [
      { key: 'X-Content-Type-Options', value: 'nosniff' },
      { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
      { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
    ]
    return [
      {
        source: '/((?!embed/).*)',
        headers: [
          ...everywhere,
          { key: 'Content-Security-Policy', value: contentSecurityPolicy },
          { key: 'X-Frame-Options', value: 'DENY' },
          { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        ],
      },
      {
        source: '/embed/:path*',
        headers: [...everywhere, { key: 'Content-Security-Policy', value: embedSecurityPolicy }],
      },
    ]
  },
}
