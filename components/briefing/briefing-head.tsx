import type { Briefing } from '@/lib/briefing/briefing'
import { qrOf } from '@/lib/briefing/qr'
import { BLACK, PALETTE } from '@/lib/series/palette'
import styles from './briefing.module.css'

/** What the briefing is of, and where it stays: its address, and the same as a QR code. */
export function BriefingHead({ briefing }: { briefing: Briefing }) {
  const { editionInWords, title, introduction, facts, notes, address } = briefing
  const qr = qrOf(address)
  return (
    <header className={styles.head}>
      <div className="min-w-0 space-y-2">
        <p className="text-sm text-quiet">{editionInWords}</p>
        <h1 id="briefing">{title}</h1>
        <p className="max-w-measure print:max-w-none">{introduction}</p>
        <p className="text-quiet">{facts}</p>
        {notes.map((note) => (
          <p key={note} className="max-w-measure print:max-w-none">
            {note}
          </p>
        ))}
        <p className="text-sm print:text-xs [overflow-wrap:anywhere]">This briefing stays at {address}</p>
      </div>
      <svg
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label="QR code of the address of this briefing"
        className={styles.qr}
      >
        <rect width={qr.size} height={qr.size} fill={PALETTE.white} />
        <path d={qr.path} fill={BLACK} />
      </svg>
    </header>
  )
}
