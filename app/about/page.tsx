import type { Metadata } from 'next'
import { pageMetadata } from '@/app/page-metadata'
import { Article } from '@/components/ui/article'
import { ombudsmanAddress } from '@/lib/domain/ombudsman-address'
import { EDITIONS_ADDRESS } from '@/lib/editions/address'
import { CREDITS } from '@/lib/words/credits'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: 'About Upheld',
    description:
      'What Upheld is, who it is for and what it promises: counts before percentages, every figure linked to its source, no rankings.',
    canonical: '/about',
  })
}

export default function About() {
  return (
    <Article title="About Upheld">
      <p className="text-lg">
        Each summer the Local Government and Social Care Ombudsman writes to every council in England about
        the year's complaints. The letters are separate documents, one a council a year, hard to line up and
        easy to misread. Upheld reads them and sets their figures side by side.
      </p>
      <h2>Who it is for</h2>
      <p>
        Scrutiny officers who brief a committee, councillors, residents and journalists. No statistics are
        needed: figures are given as counts ("9 of 13 upheld"), with a sentence that says what so many cases
        can bear.
      </p>
      <h2>What it promises</h2>
      <ul>
        <li>
          Every figure can be traced: to the line and the words of the letter it was read from, to the page of
          the Ombudsman's map that gives it, or to its row and column in one of the Ombudsman's data files.
        </li>
        <li>What is missing stays missing, with the reason. Nothing is estimated or filled in.</li>
        <li>Councils are not ranked, and figures are not coloured good or bad.</li>
        <li>
          Figures are published in numbered editions, and each page says which one it shows. What an edition
          said is kept and never changed: <a href={EDITIONS_ADDRESS}>all editions</a>.
        </li>
      </ul>
      <h2>Whose it is</h2>
      <p>
        Upheld is not part of the Ombudsman, nor of any council. For a council's decisions, public reports and
        service improvements, go to{' '}
        <a href={ombudsmanAddress({ kind: 'map' })}>the Ombudsman's map, "Your council's performance"</a>.
      </p>
      <h2>Privacy</h2>
      <p>
        No cookies, no counters, nothing from other sites. As you type a council's name or the first half of a
        postcode, it is looked up in your browser; nothing typed is sent. Without JavaScript, or if the list
        cannot be fetched, the form sends what you typed to this site's own server only.
      </p>
      <h2>Data and licences</h2>
      {CREDITS.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <p>
        The Ombudsman's terms of re-use are at{' '}
        <a href={ombudsmanAddress({ kind: 'terms' })}>{ombudsmanAddress({ kind: 'terms' })}</a>. They are not
        those of the Open Government Licence.
      </p>
    </Article>
  )
}
