import './globals.css'
import type { Metadata } from 'next'
import localFont from 'next/font/local'
import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/ui/site-footer'
import { SiteHeader } from '@/components/ui/site-header'

// Fonts that come late wait for the next page: letters that change under a reader's eyes move all below them.
const publicSans = localFont({
  src: '../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-public-sans',
  display: 'optional',
})
const sourceSerif = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-source-serif',
  display: 'optional',
})

export const metadata: Metadata = {
  title: { default: 'Upheld: complaints about councils in England', template: '%s - Upheld' },
  applicationName: 'Upheld',
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
        <SiteHeader />
        <main id="main" className="mx-auto w-full max-w-page flex-1 px-5 py-8 sm:py-12">
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  )
}
