import type { ShareView } from '@/lib/series/share-view'
import { CopyButtons } from './copy-buttons'

export function Share({ share, isDrawn = true }: { share: ShareView; isDrawn?: boolean }) {
  const { title, alternative, edition, fixed, following, pictures, picturesOnWhite, picture, data } = share
  return (
    <details data-share className="not-printed max-w-measure border-y border-hairline py-2 text-sm">
      <summary className="cursor-pointer font-semibold text-council">
        Share<span className="sr-only">: {title}</span>
      </summary>
      <div className="space-y-3 py-3">
        <p>
          <a href={fixed}>Link that stays as it is</a>: always shows the figures of edition {edition}. Use it
          in papers and minutes.
        </p>
        <p>
          <a href={following}>Link that follows new data</a>: always shows the newest edition.
        </p>
        {isDrawn && (
          <>
            <p>
              Picture: <Downloads files={pictures} />. On white: <Downloads files={picturesOnWhite} />.
            </p>
            <p>Alternative text: “{alternative}”</p>
          </>
        )}
        <p>
          Data:{' '}
          {data.map(({ words, href }, i) => (
            <span key={href}>
              {i > 0 && ', '}
              <a href={href}>{words}</a>
            </span>
          ))}
          .
        </p>
        <CopyButtons title={title} fixed={fixed} picture={picture} alternative={alternative} />
      </div>
    </details>
  )
}

function Downloads({ files }: { files: ShareView['pictures'] }) {
  return files.map(({ words, href }, i) => (
    <span key={href}>
      {i > 0 && ', '}
      <a href={href} download>
        {words}
      </a>
    </span>
  ))
}
