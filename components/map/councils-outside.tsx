import type { OutsideOnMap } from '@/lib/map/outside'

/** Councils by name. Only those far outside are called unusual: of many councils chance puts some outside. */
export function CouncilsOutside({ outside: { farOutside, outside } }: { outside: OutsideOnMap }) {
  return (
    <section aria-labelledby="outside" className="mt-14">
      <h2 id="outside">Councils outside the expected range</h2>
      <h3 className="mt-4">Unusual</h3>
      <NamedGroup group={farOutside} />
      <h3 className="mt-4">Outside, but not unusual</h3>
      <NamedGroup group={outside} />
    </section>
  )
}

function NamedGroup({ group: { words, councils } }: { group: OutsideOnMap['outside'] }) {
  return (
    <>
      <p className="text-sm text-quiet">{words}</p>
      {councils.length > 0 && (
        <ul className="mt-2 gap-x-8 text-sm sm:columns-2 lg:columns-3">
          {councils.map(({ name, href, words: figures }) => (
            <li key={href} className="break-inside-avoid py-1">
              <a href={href}>{name}</a> <span className="text-quiet">{figures}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
