import { heading, type Passage, paragraph } from './passages'

/** How letters with tables (to 2017-18) introduce their statistics, in words of our own. */
export function passagesOnTables(end: number, ombudsman: string): Passage[] {
  return [
    paragraph(
      `I write with our annual summary of statistics on the complaints made to the ${ombudsman} about your authority for the year ended 31 March ${end}. The tables at the end of this letter set out how many complaints and enquiries reached us, which services they concerned, and what we decided. I trust that they will help you to take stock of how your authority deals with people who are unhappy with what it has done.`,
    ),
    heading('Complaint statistics'),
    paragraph(
      'Numbers alone say little about how good a council is at its work. A council that makes it easy to complain will see more complaints, and one about which we hear nothing may simply have left its residents unsure of where to turn. I would therefore ask you to treat the tables as an opening for questions and not as a verdict. The number of complaints upheld is among the more telling ones, because it shows how often we found fault when we looked into a matter in depth.',
    ),
    paragraph(
      'What we count is what we hold on our own systems, and that may differ from what you hold on yours. We include, for instance, people whom we send back to the authority because they came to us too early; some of them will never have got in touch with you. Where a person complains about two services at once we count the one on which most of the complaint turns. Decisions made in the year need not belong to complaints received in the same year, so the totals of the two tables are seldom equal.',
    ),
    paragraph(
      'As in other years we will publish the figures for every authority in England on our website together with a review of all complaints about local government. We do so in the interest of openness, and because those who scrutinise local services tell us that they make use of them.',
    ),
    heading('What the tables show'),
    paragraph(
      'Complaints we call incomplete or invalid are those in which we never had enough to go on, or which were withdrawn. Advice is given where the matter is not one for us. A complaint is referred back for local resolution when your own procedure has still to run its course, and closed after initial enquiries when an early look satisfied us that there was no good reason to go on. The rest are detailed investigations, and each of those ends as upheld or not upheld.',
    ),
  ]
}
