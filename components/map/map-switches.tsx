'use client'

import type { MouseEvent } from 'react'
import { mapWithCouncil } from '@/lib/map/address'
import type { MapSwitch } from '@/lib/map/map-switches'
import { isPlainPress } from './is-plain-press'
import type { Follow } from './use-map-view'

/** Rows of links that switch what the map shows. The council that is chosen stays chosen. */
export function MapSwitches({
  switches,
  chosen,
  follow,
}: {
  switches: MapSwitch[]
  chosen: string | null
  follow: Follow
}) {
  function press(event: MouseEvent<HTMLAnchorElement>, choice: MapSwitch['choice']) {
    if (!isPlainPress(event)) return
    event.preventDefault()
    follow(event.currentTarget.getAttribute('href') ?? '/', choice)
  }

  return (
    <div className="not-printed divide-y divide-hairline border-y border-hairline text-sm">
      {switches.map(({ label, choice, links }) => (
        <nav key={label} aria-label={label} className="grid grid-cols-[5rem_1fr] items-baseline gap-x-2 py-1">
          <span aria-hidden="true" className="text-quiet">
            {label}
          </span>
          <ul className="flex flex-wrap gap-x-4">
            {links.map(({ words, href, current }) => (
              <li key={words}>
                <a
                  href={chosen ? mapWithCouncil(href, chosen) : href}
                  onClick={(event) => press(event, choice)}
                  aria-current={current ? 'page' : undefined}
                  className="inline-block border-b-2 border-transparent py-1 text-quiet no-underline hover:border-hairline aria-[current=page]:border-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink"
                >
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ))}
    </div>
  )
}
