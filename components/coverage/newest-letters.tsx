import { Cases } from '@/components/series/cases'
import type { NewLetter } from '@/lib/coverage/home-page'

/** The newest letters, each with its upheld complaints. */
export function NewestLetters({ letters }: { letters: NewLetter[] }) {
  return (
    <section aria-labelledby="newest-letters" className="mt-14">
      <h2 id="newest-letters">Newest letters</h2>
      {letters.length === 0 && <p className="mt-3">No letter is published yet.</p>}
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
              {!letter.hasStatistics && <p>The copy held has no statistics page, so it gives no figures.</p>}
              {letter.upheld && (
                <p className="font-semibold">
                  {letter.upheld.words}
                  {letter.upheld.from === 'publication' && " on the Ombudsman's map"}
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
