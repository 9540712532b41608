import { PageCrop } from '@/components/letter/page-crop'
import type { FieldView } from '@/lib/desk/reviews/fields'
import { fieldId } from '@/lib/desk/reviews/ids'
import { LiveProblem } from './live-problem'
import styles from './reviews.module.css'

/** A figure: what is put in, and under it what was read and where. */
export function FigureField({ field, isOpen }: { field: FieldView; isOpen: boolean }) {
  const { name, label, number, value, before, unit, read, reasons, tick } = field
  const id = fieldId(name)
  return (
    <div
      className={`${styles.field} border-b border-hairline py-3`}
      data-field={name}
      id={isOpen ? undefined : id}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <label
          htmlFor={isOpen ? id : undefined}
          className="flex min-w-0 flex-1 basis-44 items-center gap-2 font-semibold"
        >
          {number !== null && (
            <span className={styles.number} aria-hidden="true">
              {number}
            </span>
          )}
          <span>{label}</span>
        </label>
        {isOpen ? (
          <span className="flex items-center gap-1">
            <input
              id={id}
              name={field.field}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              spellCheck={false}
              defaultValue={value}
              data-before={before}
              aria-describedby={`${id}-read ${id}-problem`}
              className={`${styles.input} desk-field`}
            />
            <span className="w-4 text-quiet" aria-hidden="true">
              {unit !== '' && !value.includes(unit) ? unit : ''}
            </span>
          </span>
        ) : (
          <span className="font-semibold">{value}</span>
        )}
      </div>
      {isOpen && <LiveProblem name={name} id={`${id}-problem`} />}
      <div id={`${id}-read`} className="mt-1 text-sm">
        {read ? <Read read={read} label={label} /> : <p className="text-quiet">Nothing was read.</p>}
        {reasons.map((reason) => (
          <p key={reason} className="mt-1 border-l-4 border-rule pl-3">
            {reason}
          </p>
        ))}
      </div>
      {isOpen && tick && (
        <div className="mt-2">
          {tick.crop && <PageCrop {...tick.crop} />}
          <label
            htmlFor={`tick-${name}`}
            className={`${styles.field} not-printed mt-1 flex items-center gap-2`}
          >
            <input
              type="checkbox"
              id={`tick-${name}`}
              name={tick.field}
              value="yes"
              defaultChecked={tick.isTicked}
              className="h-5 w-5 accent-council"
            />
            <span>
              The picture says {before}
              <span className="sr-only"> for {label}</span>
            </span>
          </label>
        </div>
      )}
    </div>
  )
}

function Read({
  read: { origin, printed, quote, where, markHref },
  label,
}: {
  read: NonNullable<FieldView['read']>
  label: string
}) {
  return (
    <p className="text-quiet">
      {origin.charAt(0).toUpperCase() + origin.slice(1)}
      {printed !== null && `. The source: ${printed}`}
      {quote !== null && (
        <>
          : <span data-quoted>“{quote}”</span>
        </>
      )}
      , {where}.{' '}
      {markHref && (
        <a
          href={markHref}
          className="not-printed whitespace-nowrap"
          aria-label={`Show ${label} in the source`}
        >
          Show it
        </a>
      )}
    </p>
  )
}
