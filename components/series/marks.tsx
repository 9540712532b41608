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
