import { inPercent } from '@/components/letter/in-percent'
import type { Exhibit, ExhibitLine, ExhibitPage, Marked, NumberedMark } from '@/lib/desk/reviews/exhibit'
import { exhibitPageId, fieldId, markIdOf } from '@/lib/desk/reviews/ids'
import styles from './reviews.module.css'

/** What a figure was read from, beside the fields: pictures of pages, or lines, with each figure's place marked. */
export function ExhibitPane({ exhibit, fileHref }: { exhibit: Exhibit; fileHref: string }) {
  return (
    <section aria-labelledby="exhibit" className={styles.pane}>
      <h2 id="exhibit" className="sr-only">
        The source
      </h2>
      {exhibit.kind === 'pages' && <Pages exhibit={exhibit} fileHref={fileHref} />}
      {exhibit.kind === 'cells' && (
        <Scroll label="The row">
          <Cells exhibit={exhibit} />
          <OpenFile href={fileHref} />
        </Scroll>
      )}
      {exhibit.kind === 'nothing' && (
        <div className="space-y-2 border border-hairline bg-white p-4">
          <p>We have no page of this file to show.</p>
          <OpenFile href={fileHref} />
        </div>
      )}
    </section>
  )
}

const ZOOMS = [
  { id: 'zoom-1', words: 'Fit' },
  { id: 'zoom-2', words: 'Larger' },
  { id: 'zoom-3', words: 'Largest' },
]

function Pages({ exhibit, fileHref }: { exhibit: Extract<Exhibit, { kind: 'pages' }>; fileHref: string }) {
  const { pages, parts } = exhibit
  const hasPictures = pages.some(({ picture }) => picture !== null)
  return (
    <>
      <div className="not-printed flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1 border-b border-hairline pb-1 text-sm">
        {pages.length > 1 && (
          <nav aria-label="Pages of the source" className="flex flex-wrap gap-x-3">
            <span aria-hidden="true" className="text-quiet">
              Page
            </span>
            {pages.map(({ page, picture, lines }) => {
              const marks = figuresOn(picture?.marks, lines)
              return (
                <a
                  key={page}
                  href={`#${exhibitPageId(page)}`}
                  data-turn={page}
                  aria-label={`Page ${page}${marks > 0 ? `, ${marks === 1 ? '1 figure' : `${marks} figures`}` : ''}`}
                  className={marks > 0 ? 'px-1 font-semibold' : 'px-1'}
                >
                  {page}
                </a>
              )
            })}
          </nav>
        )}
        {hasPictures && (
          <fieldset className="flex flex-wrap gap-x-3">
            <legend className="sr-only">Size of the picture</legend>
            {ZOOMS.map(({ id, words }, i) => (
              <label key={id} htmlFor={id} className="flex items-center gap-1">
                <input
                  type="radio"
                  id={id}
                  name="zoom"
                  value={id}
                  form="zoom-of-nothing"
                  defaultChecked={i === 0}
                  className="accent-council"
                />
                {words}
              </label>
            ))}
          </fieldset>
        )}
      </div>
      {parts.length > 0 && (
        <nav
          aria-label="Parts of the file"
          className="not-printed flex flex-wrap gap-x-4 border-b border-hairline py-1 text-sm"
        >
          {parts.map(({ words, from, current }) => (
            <a key={from} href={`?page=${from}`} aria-current={current ? 'page' : undefined}>
              {words}
            </a>
          ))}
        </nav>
      )}
      <Scroll label="Pages of the source">
        {pages.map((page) => (
          <OnePage key={page.page} page={page} isOne={pages.length === 1} />
        ))}
        <OpenFile href={fileHref} />
      </Scroll>
    </>
  )
}

function figuresOn(marks: NumberedMark[] | undefined, lines: ExhibitLine[]): number {
  const of = marks ?? lines
  return new Set(of.flatMap(({ figures }) => figures.map(({ number }) => number))).size
}

function Scroll({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard.
    <section className={styles.scroll} aria-label={label} tabIndex={0} data-exhibit>
      {children}
    </section>
  )
}

function OpenFile({ href }: { href: string }) {
  return (
    <p className="not-printed py-3 text-sm">
      <a href={href}>Open the file as it came in</a>
    </p>
  )
}

function OnePage({ page: { page, picture, lines }, isOne }: { page: ExhibitPage; isOne: boolean }) {
  if (picture === null)
    return (
      <div id={exhibitPageId(page)} data-page={page} className="bg-white p-4 text-sm">
        {!isOne && <h3 className="text-base">Page {page}</h3>}
        <Lines lines={lines} areMarked />
      </div>
    )
  const { src, alt, width, height, marks } = picture
  return (
    <figure id={exhibitPageId(page)} data-page={page} className="pb-4">
      <div className={styles.sheet}>
        {/* biome-ignore lint/performance/noImgElement: drawn at the size that is shown, and small already. */}
        <img
          src={src}
          alt={alt}
          width={width}
          height={height}
          loading="lazy"
          decoding="async"
          className="block h-auto w-full"
        />
        {marks.map((mark) => (
          <Mark key={mark.figures.map(({ name }) => name).join(' ')} mark={mark} />
        ))}
      </div>
      <figcaption className="mt-1 text-sm text-quiet">
        Page {page}
        {lines.length > 0 && (
          <details className="not-printed mt-1">
            <summary className="cursor-pointer text-council underline">The lines of page {page}</summary>
            <Lines lines={lines} areMarked={false} />
          </details>
        )}
      </figcaption>
    </figure>
  )
}

/** The numbers stand left of the words, so that they cover none of them. */
function Mark({ mark: { figures, place, lines } }: { mark: NumberedMark }) {
  return (
    <div
      className={`page-mark ${styles.mark}`}
      style={inPercent(place)}
      data-mark={figures.map(({ name }) => name).join(' ')}
    >
      {lines.map((line) => (
        <span key={`${line.left} ${line.top}`} className="page-mark-line" style={inPercent(line)} />
      ))}
      <span className={styles.numbers}>
        {figures.map((one) => (
          <MarkNumber key={one.name} figure={one} hasId />
        ))}
      </span>
    </div>
  )
}

/** Leads to the figure's field. Only one of several on a page has the id to which its field leads back. */
function MarkNumber({ figure: { number, name, label, value }, hasId }: { figure: Marked; hasId: boolean }) {
  return (
    <a
      id={hasId ? markIdOf(name) : undefined}
      href={`#${fieldId(name)}`}
      className={styles.number}
      title={`${label}: ${value}`}
      aria-label={`${number}, ${label}: ${value}`}
    >
      {number}
    </a>
  )
}

/** @param areMarked whether no picture has the marks, so that fields lead here */
function Lines({ lines, areMarked }: { lines: ExhibitLine[]; areMarked: boolean }) {
  return (
    <ol data-quoted className="mt-1 text-sm text-ink">
      {lines.map(({ line, text, figures }, i) => (
        <li
          // Columns that stand side by side share a line's number.
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a file never change.
          key={`${line}-${i}`}
          className="grid grid-cols-[2.5rem_1fr] py-0.5"
        >
          <span className="text-quiet">{line}</span>
          <span className="min-w-0 whitespace-pre-wrap">
            {figures.length > 0 ? (
              <>
                <mark className="bg-expected text-ink">{text}</mark>{' '}
                {figures.map((one) => (
                  <MarkNumber key={one.name} figure={one} hasId={areMarked} />
                ))}
              </>
            ) : (
              text
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

function Cells({ exhibit: { title, row, cells } }: { exhibit: Extract<Exhibit, { kind: 'cells' }> }) {
  return (
    <div className="bg-white p-4 text-sm">
      <h3 className="text-base">{title}</h3>
      {row !== null && (
        <p data-quoted className="mt-2 whitespace-pre-wrap">
          {row}
        </p>
      )}
      <ul data-quoted className="mt-2">
        {cells.map(({ text, figures }) => (
          <li key={text} className="border-t border-hairline py-1.5">
            <mark className="bg-expected text-ink">{text}</mark>{' '}
            {figures.map((one) => (
              <MarkNumber key={one.name} figure={one} hasId />
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}
