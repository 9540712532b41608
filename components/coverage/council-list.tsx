import { councilAddress } from '@/lib/council/address'
import type { CouncilsPage, ListedCouncil } from '@/lib/coverage/councils-page'
import { capitalised } from '@/lib/words/numbers'

export function CouncilList({ type }: { type: CouncilsPage['types'][number] }) {
  return (
    <section aria-labelledby={`type-${type.type}`} className="mt-12">
      <h2 id={`type-${type.type}`}>{type.title}</h2>
      <p className="mt-1 text-sm text-quiet">
        We have a letter or figures for {type.published} of {type.count}
      </p>
      {type.regions.map(({ region, councils }) => (
        <div key={region} className="mt-6 grid gap-x-8 lg:grid-cols-[14rem_1fr]">
          <h3>{region}</h3>
          <ul className="gap-x-8 sm:columns-2">
            {councils.map((council) => (
              <Listed key={council.slug} council={council} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Listed({ council: { slug, name, published, upheld, hadEnded } }: { council: ListedCouncil }) {
  return (
    <li className="break-inside-avoid border-b border-hairline py-1.5">
      <a href={councilAddress(slug)}>{name}</a>
      {hadEnded && <span className="text-sm text-quiet"> (had ended)</span>}
      <span className="block text-sm text-quiet">
        {upheld && <span className="font-semibold text-ink">{upheld}; </span>}
        {published ? (upheld ? published : capitalised(published)) : 'We have no letter or figures'}
      </span>
    </li>
  )
}
