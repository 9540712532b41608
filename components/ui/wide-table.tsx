import type { ReactNode } from 'react'

/** Where it is wider than its place it scrolls there, reached by keyboard too, and its caption stays. */
export function WideTable({
  caption,
  className = '',
  tableClass,
  children,
}: {
  caption: string
  className?: string
  tableClass?: string
  children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard.
    <section className={`wide-table ${className}`} aria-label={`Table: ${caption}`} tabIndex={0}>
      <table className={tableClass}>
        <caption>
          <span>{caption}</span>
        </caption>
        {children}
      </table>
    </section>
  )
}
