import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { pageMetadata } from '@/app/page-metadata'
import { DataDictionary, ForPrograms, ReadingFiles } from '@/components/open-data/about-files'
import { ChooseEdition, FilesTable, YearFiles } from '@/components/open-data/files'
import { Cautions } from '@/components/ui/cautions'
import { CitationForms } from '@/components/ui/citation'
import { EditionFoot } from '@/components/ui/edition-foot'
import { SwitchLinks } from '@/components/ui/switch-links'
import { Term } from '@/components/ui/term'
import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import { CAUTIONS } from '@/lib/domain/cautions'
import { dataAddress, readDataAddress } from '@/lib/open-data/address'
import { dataPage } from '@/lib/open-data/data-page'
import { OMBUDSMAN_TERMS, REGISTER_TERMS } from '@/lib/open-data/licence'
import type { Query } from '@/lib/platform/query'
import { siteAddress } from '@/lib/platform/site-address'
import { editionNote } from '@/lib/words/edition-note'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: 'Data',
    description:
      'Every figure on Upheld to download as CSV, JSON or a spreadsheet, with the words it came from, and an API. Free to use again.',
    canonical: dataAddress(),
  })
}

type Props = { searchParams: Promise<Query> }

export default async function Data({ searchParams }: Props) {
  const asked = readDataAddress(await searchParams)
  const found = await dataPage(asked, siteAddress(await headers()))
  if (!found) return <NothingYet />
  const { page, unknown } = found
  const { edition, newest, type, types, files, byYear } = page
  const of = type ? `, ${AUTHORITY_TYPES[type].plural}` : ''
  return (
    <>
      <h1>Data</h1>
      <p className="mt-3 max-w-measure text-lg">
        You can download everything this site shows: each measure for each council and year, every figure with
        the words it came from, <Term id="type-average">type averages</Term> and letters. The decisions that
        the Ombudsman lists are here too, and what councils agreed to change.
      </p>
      {unknown && (
        <p role="note" className="mt-4 max-w-measure bg-note px-5 py-4">
          There is no such edition. Here is the newest, edition {newest}.
        </p>
      )}
      <ChooseEdition shown={edition.number} newest={newest} type={type} />
      <Part id="files" title="Files">
        <div className="not-printed mt-2 border-b border-hairline">
          <SwitchLinks label="Authority type" links={types} />
        </div>
        <p className="mt-4 max-w-measure">
          <a href={page.archive}>Download all files{of} in one archive (.zip)</a>: every file as CSV, its
          metadata, what the columns mean and the credits.
        </p>
        <p className="mt-2 max-w-measure">
          These links stay with edition {edition.number}, which never changes. Remove{' '}
          <code>edition={edition.number}</code> from a link to always get the newest data.
        </p>
        <FilesTable files={files} edition={edition.number} of={of} />
        <YearFiles byYear={byYear} edition={edition.number} of={of} />
      </Part>
      <Part id="reading" title="Reading the files">
        <ReadingFiles />
        <div className="mt-6">
          <Cautions cautions={CAUTIONS} title="What the Ombudsman asks readers to remember" />
        </div>
      </Part>
      <Part id="columns" title="What the columns mean">
        <DataDictionary dictionaries={page.dictionaries} />
      </Part>
      <Part id="programs" title="For programs">
        <ForPrograms edition={edition.number} dataPackage={page.package} />
      </Part>
      <Part id="citing" title="Citing">
        <CitationForms citation={page.citation} />
      </Part>
      <Part id="licence" title="Licence">
        <p className="mt-2 max-w-measure">
          Figures, and words of letters and of decisions, are under the{' '}
          <a href={OMBUDSMAN_TERMS.address}>
            terms of re-use of the Commission for Local Administration in England
          </a>
          . The list of councils is under the <a href={REGISTER_TERMS.address}>{REGISTER_TERMS.title}</a>.
          What we worked out ourselves is free to use. Please name the source; each file has these words:
        </p>
        <ul className="mt-2 max-w-measure list-disc space-y-1 pl-6">
          {OMBUDSMAN_TERMS.credits.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Part>
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-12">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

function NothingYet() {
  return (
    <>
      <h1>Data</h1>
      <p className="mt-3 max-w-measure">No edition is published yet, so there is nothing to download.</p>
    </>
  )
}
