import './type/fallbacks.css'
import './globals.css'
import type { Metadata } from 'next'
import localFont from 'next/font/local'
import type { ReactNode } from 'react'
import { OldFigures } from '@/components/ui/old-figures'
import { PracticeMark } from '@/components/ui/practice-mark'
import { SiteFooter } from '@/components/ui/site-footer'
import { SiteHeader } from '@/components/ui/site-header'
import { isPractice } from '@/lib/platform/practice'
import { feeds, siteTitle } from './page-metadata'

// Made by scripts/type. A browser waits for them for a moment. Where they take longer, the first page is in type of the
// reader's own that takes about the same room, and stays so: lines that break anew under a reader's eyes are worse than
// a plainer face. The front process has them asked for beforehand where the line is quick.
const publicSans = localFont({
  src: './type/public-sans.woff2',
  weight: '400 700',
  variable: '--font-public-sans',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
})
const sourceSerif = localFont({
  src: [
    { path: './type/source-serif-4-regular.woff2', weight: '400' },
    { path: './type/source-serif-4-semibold.woff2', weight: '600' },
  ],
  variable: '--font-source-serif',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
})

export const metadata: Metadata = {
  title: {
    default: siteTitle('Upheld: complaints about councils in England'),
    template: siteTitle('%s - Upheld'),
  },
  ...(isPractice() && { robots: { index: false, follow: false } }),
  applicationName: 'Upheld',
  alternates: { types: feeds() },
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className={`${publicSans.variable} ${sourceSerif.variable}`}>
      <body className="flex min-h-screen flex-col">
        <a
          href="#main"
          className="absolute left-2 top-2 z-10 -translate-y-24 bg-council px-4 py-2 text-white focus:translate-y-0"
        >
          Skip to the content
        </a>
        {isPractice() && <PracticeMark />}
        <SiteHeader />
        <OldFigures />
        <main id="main" className="mx-auto w-full max-w-page flex-1 px-5 py-8 sm:py-12">
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  )
}
