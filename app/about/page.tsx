import type { Metadata } from 'next'
import { pageMetadata } from '@/app/page-metadata'
import { Article } from '@/components/ui/article'
import { Term } from '@/components/ui/term'
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
        the complaints of the year. Each letter is a document of its own. They are hard to compare and easy to
        misread. We read them and put their figures side by side.
      </p>
      <h2>Who it is for</h2>
      <p>
        Scrutiny officers who brief a committee, councillors, residents and journalists. You don’t need to
        know statistics. We give figures as counts (“9 of 13 upheld”), and a sentence that says what so few
        cases can tell you.
      </p>
      <h2>What we promise</h2>
      <ul>
        <li>
          You can trace every figure to its source: a line of a letter, a page of the Ombudsman’s map, or a
          row and column of one of its data files.
        </li>
        <li>What is missing stays missing, and we say why. We don’t estimate figures or fill them in.</li>
        <li>We don’t rank councils, or colour figures good or bad.</li>
        <li>
          We publish figures in numbered <Term id="edition">editions</Term>, and each page says which one it
          shows. We keep every edition and never change it: <a href={EDITIONS_ADDRESS}>all editions</a>.
        </li>
      </ul>
      <h2>Who runs Upheld</h2>
      <p>
        Upheld is not part of the Ombudsman, nor of any council. For a council’s decisions, public reports and
        service improvements, go to{' '}
        <a href={ombudsmanAddress({ kind: 'map' })}>the Ombudsman’s map, “Your council’s performance”</a>.
      </p>
      <h2>Privacy</h2>
      <p>
        We set no cookies, count no visits and load nothing from other sites. When you type a council’s name
        or the first half of a postcode, your browser looks it up. It sends us nothing. Without JavaScript, or
        if the list does not load, the form sends what you typed to our own server only. If you keep a council
        as yours, your browser saves its name on your device. It sends us nothing.
      </p>
      <h2>Data and licences</h2>
      {CREDITS.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <p>
        The Ombudsman’s terms of re-use are at{' '}
        <a href={ombudsmanAddress({ kind: 'terms' })}>{ombudsmanAddress({ kind: 'terms' })}</a>. They are not
        the Open Government Licence.
      </p>
    </Article>
  )
}
