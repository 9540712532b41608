import type { ComponentType, ReactNode } from 'react'
import { relationTo } from '@/lib/platform/many-forms'
import type { SwitchLink } from '@/lib/words/switch-link'

/** Weight and underline, not colour or a border: forced colours draw every border, also one that is transparent. */
export const SWITCH_STATE =
  'inline-block text-quiet no-underline decoration-[3px] underline-offset-[0.4em] hover:underline hover:decoration-1 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:underline aria-[current=page]:decoration-[3px]'

export const SWITCH_LINK = `${SWITCH_STATE} py-2`

/** A plain link, or one that loads less. */
type Anchor = ComponentType<{
  href: string
  rel: 'nofollow' | undefined
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
      <ul className="flex flex-wrap gap-x-5">
        {links.map(({ words, href, current }) => (
          <li key={words}>
            <Anchor
              href={href}
              rel={relationTo(href)}
              aria-current={current ? 'page' : undefined}
              className={SWITCH_LINK}
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
