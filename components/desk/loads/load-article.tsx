import { SwitchLinks } from '@/components/ui/switch-links'
import { cancelLoadForm, LOADS_ADDRESS, moreFilesForm, readLoadForm } from '@/lib/desk/address'
import type { LoadPage } from '@/lib/desk/loads/load-page'
import { LoadProgress } from './load-progress'
import { SendFiles } from './send-files'

/** A load: how far it is, its files, and what can be done with it. */
export function LoadArticle({ page }: { page: LoadPage }) {
  const { load, filters, pages, refresh, refreshAgain } = page
  return (
    <>
      {refresh && (
        <noscript>
          <meta httpEquiv="refresh" content={String(refresh.seconds)} />
        </noscript>
      )}
      <p className="not-printed text-sm">
        <a href={LOADS_ADDRESS}>All loads</a>
      </p>
      <h1 className="mt-1">{load.title}</h1>
      {load.canReceive && <StillToSend id={load.id} hasFiles={load.files > 0} />}
      <LoadProgress page={page}>
        {refresh && (
          <noscript>
            <p className="not-printed mt-2 text-sm">
              This page refreshes by itself every {refresh.seconds} seconds until all is read.{' '}
              <a href={refresh.stop}>Stop refreshing</a>
            </p>
          </noscript>
        )}
        {refreshAgain && (
          <p className="not-printed mt-2 text-sm">
            This page does not refresh by itself. <a href={refreshAgain}>Refresh it now, and by itself</a>
          </p>
        )}
        <div className="not-printed mt-6">
          <SwitchLinks
            label="Show"
            links={filters.map(({ isHere, ...link }) => ({ ...link, current: isHere }))}
          />
        </div>
        {pages.length > 0 && (
          <div className="not-printed">
            <SwitchLinks
              label="Page"
              links={pages.map(({ isHere, ...link }) => ({ ...link, current: isHere }))}
            />
          </div>
        )}
      </LoadProgress>
      {load.canCancel && <Cancel id={load.id} />}
    </>
  )
}

function StillToSend({ id, hasFiles }: { id: string; hasFiles: boolean }) {
  return (
    <section
      aria-labelledby="to-send"
      className="not-printed mt-6 border-l-4 border-council bg-expected px-5 py-4"
    >
      <h2 id="to-send">Not all files are here yet</h2>
      <p className="mt-2 max-w-measure">
        If the connection broke, choose the same files again. What has arrived is not sent twice.
      </p>
      <SendFiles action={moreFilesForm(id)} into={id} />
      {hasFiles && (
        <form method="post" action={readLoadForm(id)} className="mt-4">
          <button type="submit" className="desk-button desk-button-quiet">
            Read the files that are here
          </button>
        </form>
      )}
    </section>
  )
}

function Cancel({ id }: { id: string }) {
  return (
    <details className="not-printed mt-12 max-w-measure">
      <summary className="cursor-pointer text-council">Cancel this load</summary>
      <form method="post" action={cancelLoadForm(id)} className="mt-2">
        <p>
          This removes the files that wait here. What is published stays, and so do reviews that were opened
          for these files.
        </p>
        <button type="submit" className="desk-button mt-3">
          Cancel this load
        </button>
      </form>
    </details>
  )
}
