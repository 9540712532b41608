import type { ListedCouncil } from '@/lib/domain/listed'
import { councilDecisionsAddress } from '@/lib/listed/address'
import type { DecisionView, EntryView, ImprovementView } from '@/lib/listed/entry-view'

type Heading = 'h2' | 'h3' | 'h4'

/** Decisions, each with what it is about, its summary and the way to the Ombudsman's page. */
export function DecisionEntries({ decisions, heading }: { decisions: DecisionView[]; heading: Heading }) {
  return (
    <ul className="max-w-measure border-t border-hairline">
      {decisions.map((decision) => (
        <Entry key={decision.id} entry={decision} heading={heading} lead={<Outcome decision={decision} />}>
          {decision.recommendations.length > 0 && (
            <Points title="What the Ombudsman recommended" points={decision.recommendations} />
          )}
          {decision.satisfied && <p>{decision.satisfied}</p>}
          <AlsoAbout councils={decision.councils} />
        </Entry>
      ))}
    </ul>
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
        <Entry
          key={`${improvement.id} ${improvement.council?.slug}`}
          entry={improvement}
          heading={heading}
          lead={<Subject subject={improvement.subject ?? 'Service improvement'} />}
        >
          {improvement.council && <AlsoAbout councils={[improvement.council]} isOnly />}
          <Points title="What the council agreed to change" points={improvement.improvements} />
        </Entry>
      ))}
    </ul>
  )
}

function Entry({
  entry: { id, reference, day, summary, link, listed },
  heading: Title,
  lead,
  children,
}: {
  entry: EntryView
  heading: Heading
  lead: React.ReactNode
  children: React.ReactNode
}) {
  return (
    <li id={id} className="space-y-2 border-b border-hairline py-4" data-entry={reference}>
      <Title className="font-sans text-base">{lead}</Title>
      <p className="text-sm text-quiet">
        {day ?? 'No date given'} · <span className="whitespace-nowrap">reference {reference}</span>
      </p>
      {summary && <p data-quoted>{summary}</p>}
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
      <span data-quoted>{outcome}</span>
      {subject && (
        <>
          <span aria-hidden="true"> · </span>
          <span className="sr-only">, </span>
          <Subject subject={subject} />
        </>
      )}
    </>
  )
}

const Subject = ({ subject }: { subject: string }) => (
  <span data-quoted className="font-normal">
    {subject}
  </span>
)

function Points({ title, points }: { title: string; points: string[] }) {
  return (
    <div>
      <p className="text-sm font-semibold">{title}</p>
      <ul className="list-disc space-y-1 pl-5">
        {points.map((point) => (
          <li key={point} data-quoted>
            {point}
          </li>
        ))}
      </ul>
    </div>
  )
}

function AlsoAbout({ councils, isOnly = false }: { councils: ListedCouncil[]; isOnly?: boolean }) {
  if (councils.length === 0) return null
  return (
    <p>
      {isOnly ? 'About ' : 'Also about '}
      {councils.map(({ slug, printed }, at) => (
        <span key={slug}>
          {at > 0 && ', '}
          <a href={councilDecisionsAddress(slug)} data-quoted>
            {printed}
          </a>
        </span>
      ))}
    </p>
  )
}
