import { isPractice } from '@/lib/platform/practice'
import { PRACTICE_MARK, PRACTICE_SENTENCE } from './practice-words'

/** Who holds the copyright in letters, in the map and in the yearly data. */
const COMMISSION = 'Commission for Local Administration in England'

/** What the Ombudsman's terms of re-use ask to be said with its figures and words, and what is not the Ombudsman's. */
export const OMBUDSMAN_CREDIT = `Figures and quoted words of the letters, the map, the yearly data and the decisions are the Local Government and Social Care Ombudsman’s. Copyright ${COMMISSION}. You may use them again free of charge, in any format, if you keep them accurate, without amendment and not misleading, and name the source and its copyright.`

/** That Upheld changes no printed figure, and what of all that it shows is its own. */
export const OWN_WORK =
  'Upheld shows printed figures as they are printed. Comparisons, expected ranges and figures marked as worked out are its own, not the Ombudsman’s.'

/** What the licences of the register, the populations and the shapes of the map ask to be said. */
export const REGISTER_CREDIT = isPractice()
  ? `${PRACTICE_MARK}. ${PRACTICE_SENTENCE}`
  : 'Contains public sector information licensed under the Open Government Licence v3.0. Contains National Statistics, OS and Royal Mail data, Crown copyright and database right 2026. Council names in part from mySociety (CC BY 4.0). Coast: Natural Earth.'

export const INDEPENDENCE =
  'Upheld is not part of the Local Government and Social Care Ombudsman, nor of any council.'

/** For pictures, frames and rows of a file, where there is no room for more. */
export const SHORT_CREDIT = isPractice()
  ? `${PRACTICE_MARK}.`
  : `Figures: copyright ${COMMISSION}. Free to use again if accurate, without amendment, not misleading and with this credit. Comparisons and figures marked as worked out are Upheld’s.`

/** The same of what the Ombudsman lists, which holds nothing of Upheld’s. */
export const SHORT_LISTED_CREDIT = isPractice()
  ? `${PRACTICE_MARK}.`
  : `Copyright ${COMMISSION}. Free to use again if accurate, without amendment, not misleading and with this credit.`

/** Of a table of councils. */
export const SHORT_REGISTER_CREDIT = isPractice()
  ? `${PRACTICE_MARK}.`
  : 'Open Government Licence v3.0. National Statistics, OS and Royal Mail data, Crown copyright and database right 2026. Names in part mySociety (CC BY 4.0).'

/** Everything that is to be said of the sources of a page or file that shows figures of councils. */
export const CREDITS: readonly string[] = isPractice()
  ? [`${PRACTICE_MARK}. ${PRACTICE_SENTENCE}`]
  : [OMBUDSMAN_CREDIT, OWN_WORK, REGISTER_CREDIT]
