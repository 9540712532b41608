import { SEARCH_ADDRESS } from '@/lib/search/address'
import { Article } from './article'

export function NoSuch({
  what,
  help: { problem, ways },
}: {
  what: string
  help: { problem: string; ways: { words: string; href: string }[] }
}) {
  return (
    <Article title={`No such ${what}`}>
      <p>{problem}</p>
      <p>The address may be cut off or mistyped. These links may help:</p>
      <ul>
        {ways.map(({ words, href }) => (
          <li key={href}>
            <a href={href}>{words}</a>
          </li>
        ))}
        <li>
          <a href={SEARCH_ADDRESS}>Find a council</a>
        </li>
      </ul>
    </Article>
  )
}
