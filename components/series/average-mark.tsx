/** The dashed line that stands for the type average, beside its words. */
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
