import { helpMetadata } from '@/app/page-metadata'
import { Article } from '@/components/ui/article'
import { typeLinks } from '@/lib/types/type-list'

export const metadata = helpMetadata('Not found')

/** What `proxy.ts` answers with, as "not found", for an authority type, a year or a measure that does not exist. */
export default function UnknownType() {
  return (
    <Article title="There is no such authority type, year or measure">
      <p>The address may be mistyped. These are the authority types, each with its years and measures:</p>
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
