export function AverageMark() {
  return (
    <svg viewBox="0 0 22 8" aria-hidden="true" className="mr-1 inline-block h-2 w-[22px] align-middle">
      <line
        x1="0"
        x2="22"
        y1="4"
        y2="4"
        className="stroke-average"
        strokeWidth="2.5"
        strokeDasharray="6 2.5"
      />
    </svg>
  )
}

export function CouncilMark() {
  return (
    <svg viewBox="0 0 10 10" aria-hidden="true" className="inline-block size-2.5 align-baseline">
      <circle cx="5" cy="5" r="5" className="fill-council" />
    </svg>
  )
}

/** The type average on a strip. */
export function TickMark() {
  return (
    <svg viewBox="0 0 6 20" aria-hidden="true" className="mr-0.5 inline-block h-4 w-1.5 align-middle">
      <line
        x1="3"
        x2="3"
        y1="0"
        y2="20"
        className="stroke-average"
        strokeWidth="2.5"
        strokeDasharray="5 2.5"
      />
    </svg>
  )
}

/** The expected range on a strip. */
export function RangeMark() {
  return (
    <svg viewBox="0 0 20 12" aria-hidden="true" className="mr-0.5 inline-block h-3 w-5 align-middle">
      <rect width="20" height="12" className="fill-expected" />
    </svg>
  )
}
