import type { Metadata } from 'next'
import { pageMetadata } from '@/app/page-metadata'
import { Article } from '@/components/ui/article'
import { GLOSSARY } from '@/lib/words/glossary'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: 'Glossary',
    description:
      'What the words on this site mean, in plain English: upheld rate, compliance, early remedy, authority type, expected range.',
    canonical: '/glossary',
  })
}

export default function Glossary() {
  return (
    <Article title="Glossary">
      <p className="text-lg">What the words on this site mean, in plain English.</p>
      {GLOSSARY.map(({ title, entries }) => (
        <section key={title}>
          <h2>{title}</h2>
          <dl className="mt-3 border-t border-hairline">
            {entries.map(({ id, term, meaning }) => (
              <div key={id} id={id} className="border-b border-hairline py-3 target:bg-expected">
                <dt className="font-semibold">
                  <dfn className="not-italic">{term}</dfn>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Article>
  )
}
