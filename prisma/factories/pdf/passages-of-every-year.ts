import type { ReportingYear } from '@/lib/domain/reporting-year'
import { startOf } from '@/lib/domain/reporting-year'
import { heading, type Passage, paragraph } from './passages'
import { wordsFor } from './years'

/** What the letters say besides statistics, in words of our own, with numbers that are no figures. */
export function passagesOfEveryYear(year: ReportingYear): Passage[] {
  const { body, bodies } = wordsFor(year)
  const start = startOf(year)
  return [
    heading('Supporting local scrutiny'),
    paragraph(
      'These letters are meant to be read by more people than the one to whom they are addressed. We hope that members will ask what each upheld complaint has changed, and whether the change has reached all those who were in the same position. A page on our website brings together what scrutiny committees need for this: decision statements, reports in the public interest, and lists of questions that members have found worth asking. I would be grateful if you could draw it to their attention. It is at www.lgo.org.uk/scrutiny.',
    ),
    paragraph(
      `Over the past year we published 34 reports in the public interest, 12 of them about services for children, and in 9 cases out of 10 the ${body} concerned had already begun to change how it worked by the time the report came out. Several councils put our reports before their full council, and one invited the family at the heart of the complaint to speak to the officers who run the service. That took courage on both sides, and I commend it.`,
    ),
    heading('Remedies that reach further than one person'),
    paragraph(
      `A complaint seldom concerns one household only. When we find that a letter was not answered, an assessment was late or a payment was wrongly worked out, we ask how many others may have been affected, and recommend that the ${body} look for them. In the year to March ${start + 1} we made recommendations of this kind in more than 1,700 cases across England. Most concerned staff training, about a quarter a change of policy or procedure, and the rest reviews of past cases. In one of them a review of 212 files led to 48 families being repaid.`,
    ),
    paragraph(
      `How long a remedy takes matters to those who wait for it. Where an ${body} needs more than the time agreed we would rather hear of it beforehand, with the reason and a new date, than find out when the day has passed. A short apology that names what went wrong is worth more to most people than a long one that does not, and it costs nothing. We have set out what we look for in a guide to good practice, which was brought up to date this spring.`,
    ),
    heading('Working together on complaint handling'),
    paragraph(
      `Good complaint handling begins long before anyone turns to us. We see the best results where the officers who reply to complaints have the time to talk to the person who complained, where a senior officer reads a sample of the replies each month, and where what has been learned is written down and followed up. Some ${bodies} have cut the stages of their procedure from three to two, and find that people are no less satisfied and have their answer some 20 working days sooner.`,
    ),
    paragraph(
      `We have gone on holding seminars for the officers who are our links with councils, in London, Leeds, Bristol and Birmingham, with 178 people from 143 councils taking part. They spoke about the complaints that are hardest to settle, those in which several services have a hand, and about how to keep a contractor to what the council has promised. A council stays answerable for services that others provide on its behalf, and its contracts should say how complaints are to be passed on.`,
    ),
    heading('Training'),
    paragraph(
      `Our courses on complaint handling are open to all ${bodies} within our jurisdiction and to independent providers of care. During the year we ran ${58 + ((start * 7) % 60)} of them, for more than ${900 + ((start * 13) % 9) * 100} people, and 97% of those who told us what they thought would recommend the course to a colleague. We can come to you, or teach online, and we can build a course around the complaints that your own residents make. To find out more visit www.lgo.org.uk/training or write to training@lgo.org.uk.`,
    ),
    paragraph(
      `I should also like to hear how we are doing. We ask those who complain to us, and we ask those about whom they complain; last year 61% of the ${bodies} that replied said that our decisions were clear, and 4 in 10 that we could have been quicker. We have taken on 15 more investigators since. If there is something in this letter that you would like to talk over, or if you would like me to come and meet your members, please let my office know.`,
    ),
  ]
}
