import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { EDITIONS_FEED_ADDRESS } from '@/lib/editions/address'
import { isPractice } from '@/lib/platform/practice'
import { keptSiteAddress, siteAddress } from '@/lib/platform/site-address'
import { PICTURE_SIZE, PREVIEW_ADDRESS, PREVIEW_WORDS } from '@/lib/sharing/preview'
import { PRACTICE_MARK } from '@/lib/words/practice-words'

/** What a page says of itself to search engines, and to those who show a link to it. */
type About = {
  title: string
  /** In one or two sentences. */
  description: string
  /** Within the site. Of a page that has several forms, the one that stands for them all. */
  canonical: string
  /** The form that is shown, where it is another: a link to it is shown as this form. */
  shown?: string
  /** 1200 pixels wide; `height` is null where it depends on what is drawn. */
  picture?: { address: string; alt: string; height?: number | null }
  type?: 'website' | 'article'
  /** Where the title names the site itself. */
  isWholeTitle?: boolean
  /** Of its own, besides that of all editions. */
  feed?: Feed
}

type Feed = { title: string; url: string }

/**
 * For programs that follow feeds. Among what Next puts into the head, in its order: React moves a link there from
 * wherever it stands, before or after the rest as it happens to come.
 */
export function feeds(own?: Feed): NonNullable<Metadata['alternates']>['types'] {
  const all = { title: 'Upheld: editions', url: EDITIONS_FEED_ADDRESS }
  return { 'application/atom+xml': own ? [all, own] : [all] }
}

/** The title of a page as a browser shows it: on the practice site it says so. */
export function siteTitle(title: string): string {
  return isPractice() ? `${title} (${PRACTICE_MARK.toLowerCase()})` : title
}

/** Of a page that is made for each request, which tells where the site is. */
export async function pageMetadata(about: About): Promise<Metadata> {
  const site = siteAddress(await headers())
  return metadataOf(about, site, `${site}${about.canonical}`)
}

/** Of a page that is made once and kept: it knows of the site's address by the settings alone. */
export function keptPageMetadata(about: About): Metadata {
  const site = keptSiteAddress()
  return metadataOf(about, site.address, site.isSet ? `${site.address}${about.canonical}` : about.canonical)
}

/** Of a page that says that there is no such thing: nobody should find it by searching. */
export function helpMetadata(title: string): Metadata {
  return { title, robots: { index: false } }
}

function metadataOf(about: About, site: string, canonical: string): Metadata {
  const { title, description, shown, picture, type = 'website', isWholeTitle = false } = about
  const image = {
    url: `${site}${picture?.address ?? PREVIEW_ADDRESS}`,
    alt: picture?.alt ?? PREVIEW_WORDS,
    width: PICTURE_SIZE.width,
    ...(picture?.height !== null && { height: PICTURE_SIZE.height }),
  }
  return {
    title: isWholeTitle ? { absolute: siteTitle(title) } : title,
    description,
    alternates: { canonical, types: feeds(about.feed) },
    openGraph: {
      type,
      siteName: 'Upheld',
      locale: 'en_GB',
      title: siteTitle(title),
      description,
      url: `${site}${shown ?? about.canonical}`,
      images: [image],
    },
    twitter: { card: 'summary_large_image', title: siteTitle(title), description, images: [image] },
  }
}
