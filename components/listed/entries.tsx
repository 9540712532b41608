import type { Piece } from '@/lib/domain/found-words'
import type { ListedCouncil } from '@/lib/domain/listed'
import { councilDecisionsAddress } from '@/lib/listed/address'
import type { DecisionView, EntryView, ImprovementView } from '@/lib/listed/entry-view'
import { Pieces } from './pieces'

type Heading = 'h2' | 'h3' | 'h4'

/** Decisions, each with what it is about, its summary and the way to the Ombudsman's page. */
export function DecisionEntries({ decisions, heading }: { decisions: DecisionView[]; heading: Heading }) {
  return (
    <ul className="max-w-measure border-t border-hairline">
      {decisions.map((decision) => (
        <DecisionEntry key={decision.id} decision={decision} heading={heading} />
      ))}
    </ul>
  )
}

/** @param isOfAll whether the list has entries about all councils, so that each begins with its own */
export function DecisionEntry({
  decision,
  heading,
  isOfAll = false,
}: {
  decision: DecisionView
  heading: Heading
  isOfAll?: boolean
}) {
  const { councils, recommendations, satisfied } = decision
  const outcome = <Outcome decision={decision} />
  return (
    <Entry
      entry={decision}
      heading={heading}
      title={isOfAll ? <Names councils={councils} /> : outcome}
      lead={isOfAll && outcome}
    >
      {recommendations.length > 0 && (
        <Points title="What the Ombudsman recommended" points={recommendations.map(unmarked)} />
      )}
      {satisfied && <p>{satisfied}</p>}
      {!isOfAll && councils.length > 0 && (
        <p>
          Also about <Names councils={councils} />
        </p>
      )}
    </Entry>
  )
}

/** What councils agreed to change, word for word. */
export function ImprovementEntries({
  improvements,
  heading,
}: {
  improvements: ImprovementView[]
  heading: Heading
}) {
  return (
    <ul className="max-w-measure border-t border-hairline">
      {improvements.map((improvement) => (
        <ImprovementEntry
          key={`${improvement.id} ${improvement.council?.slug}`}
          improvement={improvement}
          heading={heading}
        />
      ))}
    </ul>
  )
}

export function ImprovementEntry({
  improvement,
  heading,
}: {
  improvement: ImprovementView
  heading: Heading
}) {
  const { council, subject, improvements } = improvement
  const about = subject ? <Subject subject={subject} /> : 'Service improvement'
  return (
    <Entry
      entry={improvement}
      heading={heading}
      title={council ? <Names councils={[council]} /> : about}
      lead={
        council && (
          <>
            Service improvement
            {subject && (
              <>
                <Between />
                {about}
              </>
            )}
          </>
        )
      }
    >
      <Points title="What the council agreed to change" points={improvements} />
    </Entry>
  )
}

function Entry({
  entry: { id, reference, day, summary, link, listed },
  heading: Title,
  title,
  lead,
  children,
}: {
  entry: EntryView
  heading: Heading
  title: React.ReactNode
  lead: React.ReactNode
  children: React.ReactNode
}) {
  return (
    <li id={id} className="space-y-2 border-b border-hairline py-4" data-entry={reference}>
      <Title className="font-sans text-base">{title}</Title>
      {lead && <p>{lead}</p>}
      <p className="text-sm text-quiet">
        {day ?? 'No date given'} · <span className="whitespace-nowrap">reference {reference}</span>
      </p>
      {summary && (
        <p data-quoted>
          <Pieces of={summary} />
        </p>
      )}
      {children}
      <p className="text-sm">
        {link ? (
          <>
            <a href={link.href}>
              {link.isOwnPage ? 'On the Ombudsman’s website' : 'In a list on the Ombudsman’s website'}
              <span className="sr-only">: {reference}</span>
            </a>
            , {listed}
          </>
        ) : (
          <>No address given; {listed}</>
        )}
      </p>
    </li>
  )
}

function Outcome({ decision: { isReport, outcome, subject } }: { decision: DecisionView }) {
  return (
    <>
      {isReport && (
        <span className="mr-2 whitespace-nowrap border border-ink px-1.5 py-0.5 text-sm">Public report</span>
      )}
      <span data-quoted className="font-semibold">
        {outcome}
      </span>
      {subject && (
        <>
          <Between />
          <Subject subject={subject} />
        </>
      )}
    </>
  )
}

/** A dot to see, and a pause to hear. */
const Between = () => (
  <>
    <span aria-hidden="true"> · </span>
    <span className="sr-only">, </span>
  </>
)

const Subject = ({ subject }: { subject: Piece[] }) => (
  <span data-quoted className="font-normal">
    <Pieces of={subject} />
  </span>
)

const unmarked = (text: string): Piece[] => [{ text, isFound: false }]

function Points({ title, points }: { title: string; points: Piece[][] }) {
  return (
    <div>
      <p className="text-sm font-semibold">{title}</p>
      <ul className="list-disc space-y-1 pl-5">
        {points.map((point) => (
          <li key={point.map(({ text }) => text).join('')} data-quoted>
            <Pieces of={point} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Names({ councils }: { councils: ListedCouncil[] }) {
  return councils.map(({ slug, printed }, at) => (
    <span key={slug}>
      {at > 0 && ', '}
      <a href={councilDecisionsAddress(slug)} data-quoted>
        {printed}
      </a>
    </span>
  ))
}
