import { helpMetadata } from '@/app/page-metadata'
import { Article } from '@/components/ui/article'
import { typeLinks } from '@/lib/types/type-list'

export const metadata = helpMetadata('Not found')

/** What `proxy.ts` answers with, as "not found", for an authority type, a year or a measure that does not exist. */
export default function UnknownType() {
  return (
    <Article title="There is no such authority type, year or measure">
      <p>
        If you typed the address, check that it is right. These are the authority types, with their years and
        measures:
      </p>
      <ul>
        {typeLinks().map(({ words, href }) => (
          <li key={href}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
    </Article>
  )
}
