import { COMPARE_ADDRESS } from '@/lib/compare/address'
import { councilsAddress } from '@/lib/coverage/address'
import { DECISIONS_ADDRESS } from '@/lib/listed/address'
import { dataAddress } from '@/lib/open-data/address'
import { TYPES_ADDRESS } from '@/lib/types/address'
import { YEARS_ADDRESS } from '@/lib/years/address'
import { HeaderSearch } from './header-search'
import { SearchForm } from './search-form'

const PLACES = [
  { href: '/', words: 'Map' },
  { href: councilsAddress(), words: 'Councils' },
  { href: COMPARE_ADDRESS, words: 'Compare' },
  { href: TYPES_ADDRESS, words: 'Types' },
  { href: YEARS_ADDRESS, words: 'Years' },
  { href: DECISIONS_ADDRESS, words: 'Decisions' },
  { href: dataAddress(), words: 'Data' },
  { href: '/method', words: 'Method' },
]

export function SiteHeader() {
  return (
    <header className="border-b border-hairline">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-3 px-5 py-4">
        <a href="/" className="font-serif text-2xl font-semibold text-ink no-underline">
          Upheld
        </a>
        <nav aria-label="Main" className="not-printed">
          <ul className="flex flex-wrap gap-x-5">
            {PLACES.map(({ href, words }) => (
              <li key={href}>
                <a href={href} className="inline-block py-1 text-ink no-underline hover:underline">
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <HeaderSearch>
          <div className="not-printed w-full sm:ml-auto sm:w-72">
            <SearchForm id="search-in-header" />
          </div>
        </HeaderSearch>
      </div>
    </header>
  )
}
