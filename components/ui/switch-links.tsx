import type { ComponentType, ReactNode } from 'react'
import type { SwitchLink } from '@/lib/words/switch-link'

/** A plain link, or one that loads less. */
type Anchor = ComponentType<{
  href: string
  'aria-current': 'page' | undefined
  className: string
  children: ReactNode
}>

export function SwitchLinks({
  label,
  links,
  anchor: Anchor = PlainAnchor,
}: {
  label: string
  links: SwitchLink[]
  anchor?: Anchor
}) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-baseline gap-x-5">
      <span aria-hidden="true" className="text-sm text-quiet">
        {label}
      </span>
      <ul className="-mb-px flex flex-wrap gap-x-5">
        {links.map(({ words, href, current }) => (
          <li key={words}>
            <Anchor
              href={href}
              aria-current={current ? 'page' : undefined}
              className="inline-block border-b-[3px] border-transparent py-2 text-quiet no-underline hover:border-hairline aria-[current=page]:border-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {words}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const PlainAnchor: Anchor = (props) => <a {...props} />
