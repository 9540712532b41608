import { Cases } from '@/components/series/cases'
import { COVERAGE_ADDRESS, councilsAddress } from '@/lib/coverage/address'
import type { HomePage, NewLetter } from '@/lib/coverage/home-page'
import { inCount, listInWords } from '@/lib/words/numbers'
import { CALLED } from '@/lib/words/source-words'

export function NewestLetters({ letters }: { letters: NewLetter[] }) {
  return (
    <section aria-labelledby="newest-letters" className="mt-14">
      <h2 id="newest-letters">Newest letters</h2>
      {letters.length === 0 && <p className="mt-3">We have no letters yet.</p>}
      <ul className="mt-4 border-t border-hairline">
        {letters.map((letter) => (
          <li
            key={letter.href}
            className="grid gap-x-8 gap-y-2 border-b border-hairline py-4 sm:grid-cols-[1fr_1fr] sm:items-center"
          >
            <div>
              <a href={letter.href} className="font-serif text-xl font-semibold">
                {letter.officialName}, {letter.year}
              </a>
              <p className="text-sm text-quiet">Letter of {letter.date}</p>
            </div>
            <div>
              {!letter.hasStatistics && <p>Our copy has no statistics page, so it gives no figures.</p>}
              {letter.upheld && (
                <p className="font-semibold">
                  {letter.upheld.words}
                  {letter.upheld.from === 'publication' && ` on ${CALLED.publication}`}
                  {letter.upheld.from === 'data-file' && ` in ${CALLED['data-file']}`}
                </p>
              )}
              {letter.upheld?.cases && <Cases cases={letter.upheld.cases} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What readers come for, after a council of their own. */
export function Ways({ ways }: { ways: { href: string; words: string; about: string }[] }) {
  return (
    <ul className="border-t border-hairline">
      {ways.map(({ href, words, about }) => (
        <li key={href} className="border-b border-hairline py-3">
          <a href={href} className="font-serif text-xl font-semibold">
            {words}
          </a>
          <p>{about}</p>
        </li>
      ))}
    </ul>
  )
}

export function WhatWeHave({
  counts: { councils, letters, publications, dataFiles },
}: Pick<HomePage, 'counts'>) {
  const sources = listInWords([
    ...(letters > 0 ? [inCount(letters, { one: 'letter', many: 'letters' })] : []),
    ...(publications > 0 ? [`${inCount(publications, PAGES)}`] : []),
    ...(dataFiles > 0 ? [`${inCount(dataFiles, ROWS)}`] : []),
  ])
  return (
    <section aria-labelledby="what-we-have" className="mt-14">
      <h2 id="what-we-have">What we have</h2>
      <p className="mt-2 max-w-measure">
        {councils === 0
          ? 'We have no letters or figures yet.'
          : `We have ${sources}, for ${inCount(councils, { one: 'council', many: 'councils' })}. Everything on this site comes from these. They are not the whole picture of England.`}
      </p>
      <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
        <li>
          <a href={councilsAddress(null, { figures: true })}>Councils with figures</a>
        </li>
        <li>
          <a href={COVERAGE_ADDRESS}>What is missing</a>
        </li>
      </ul>
    </section>
  )
}

const PAGES = { one: 'page of the Ombudsman’s map', many: 'pages of the Ombudsman’s map' }

/** Council-years, whose rows stand in up to three files. */
const ROWS = {
  one: 'council and year in the Ombudsman’s data files',
  many: 'councils and years in the Ombudsman’s data files',
}
