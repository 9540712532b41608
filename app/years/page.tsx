import type { Metadata } from 'next'
import { pageMetadata } from '@/app/page-metadata'
import { EditionFoot } from '@/components/ui/edition-foot'
import { Term } from '@/components/ui/term'
import { YearList } from '@/components/years/year-list'
import { editionNote } from '@/lib/words/edition-note'
import { YEARS_ADDRESS } from '@/lib/years/address'
import { yearsPage } from '@/lib/years/years-page'

const ABOUT =
  'What the Ombudsman’s letters say about councils in England, year by year. You can also see how many councils we have figures for.'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ title: 'Reporting years', description: ABOUT, canonical: YEARS_ADDRESS })
}

// Read anew for each reader: the build, which would make it once, has no database.
export const dynamic = 'force-dynamic'

export default async function Years() {
  const { edition, years } = await yearsPage()
  return (
    <>
      <h1>Reporting years</h1>
      <p className="mt-3 max-w-measure">
        {ABOUT} A <Term id="reporting-year">reporting year</Term> runs from 1 April to 31 March.
      </p>
      <YearList years={years} />
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}
