import type { Metadata } from 'next'
import { councilAddress } from '@/lib/council/address'
import type { CouncilPage } from '@/lib/council/council-page'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { councilFeedAddress } from '@/lib/editions/address'
import { councilPictureAddress, pictureWords } from '@/lib/sharing/preview'
import { keptPageMetadata } from './page-metadata'

/**
 * Of a council's page.
 * @param asked the year that its address names; null where it leaves that to the page
 */
export function councilMetadata(page: CouncilPage, asked: ReportingYear | null): Metadata {
  const { council, edition, featured } = page
  const title = asked ? `${council.officialName} in ${asked}` : council.officialName
  const picture =
    edition && featured?.isPublished
      ? {
          address: councilPictureAddress(council.slug, featured.year, edition.number),
          alt: pictureWords(`${council.officialName}, ${featured.year}`, featured.measures),
        }
      : undefined
  return keptPageMetadata({
    title,
    description: page.headline,
    // Its years are forms of one page; what is published of a year has a page of its own.
    canonical: councilAddress(council.slug),
    shown: councilAddress(council.slug, asked ?? undefined),
    ...(picture && { picture }),
    type: 'article',
    feed: { title: `Upheld: ${council.officialName}`, url: councilFeedAddress(council.slug) },
  })
}
