import type { Metadata } from 'next'
import { connection } from 'next/server'
import { cache } from 'react'
import { ChangedYears } from '@/components/editions/changed-years'
import { dayInWords } from '@/lib/domain/day'
import { EDITIONS_ADDRESS, readEditionAddress } from '@/lib/editions/address'
import { editionPage } from '@/lib/editions/edition-page'

type Props = { params: Promise<{ number: string }> }

/** Read once for a request, though both the head and the body of the page need it. */
const readOnce = cache(editionPage)

async function pageOf({ params }: Props) {
  const number = readEditionAddress(await params)
  return number === null ? null : readOnce(number)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await pageOf(props)
  return { title: page ? `Edition ${page.edition.number}` : 'No such edition' }
}

export default async function EditionRoute(props: Props) {
  await connection()
  const page = await pageOf(props)
  if (!page) return <NoEdition />
  const { edition, isFirst, changed, added } = page
  return (
    <>
      <h1>Edition {edition.number}</h1>
      <p className="mt-2 text-quiet">Published {dayInWords(edition.publishedOn)}</p>
      <p className="mt-3 max-w-measure">{edition.summary}</p>
      <p className="mt-2">
        <a href={EDITIONS_ADDRESS}>All editions</a>
      </p>
      <ChangedYears changed={changed} isFirst={isFirst} />
      {added.map(({ year, councils }) => (
        <section key={year} aria-labelledby={`added-${year}`} className="mt-10">
          <h2 id={`added-${year}`}>Added for {year}</h2>
          <ul className="mt-3 gap-x-8 sm:columns-2 lg:columns-3">
            {councils.map(({ name, href }) => (
              <li key={href} className="break-inside-avoid py-1">
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function NoEdition() {
  return (
    <div className="max-w-measure space-y-4">
      <h1>No such edition</h1>
      <p>
        Editions are numbered from 1, one for each time that figures were taken in or put right. See{' '}
        <a href={EDITIONS_ADDRESS}>all editions</a>.
      </p>
    </div>
  )
}
