import { ombudsmanAddress } from '@/lib/domain/ombudsman-address'
import {
  CREDITS,
  REGISTER_CREDIT,
  SHORT_CREDIT,
  SHORT_LISTED_CREDIT,
  SHORT_REGISTER_CREDIT,
} from '@/lib/words/credits'

/** Under which terms something may be used again, and what whoever does so must say. */
export type Terms = {
  /** In the list of licences of the Open Definition; null for terms that are none of them. */
  id: string | null
  title: string
  address: string
  credits: readonly string[]
  /** In a cell of a table. */
  short: string
}

/** Of all figures, and of the words of letters. */
export const OMBUDSMAN_TERMS: Terms = {
  id: null,
  title: 'Terms of re-use of the Commission for Local Administration in England',
  address: ombudsmanAddress({ kind: 'terms' }),
  credits: CREDITS,
  short: SHORT_CREDIT,
}

/** Of what the Ombudsman lists behind the figures. */
export const LISTED_TERMS: Terms = { ...OMBUDSMAN_TERMS, short: SHORT_LISTED_CREDIT }

/** Of the register of councils. */
export const REGISTER_TERMS: Terms = {
  id: 'OGL-UK-3.0',
  title: 'Open Government Licence v3.0',
  address: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  credits: [REGISTER_CREDIT],
  short: SHORT_REGISTER_CREDIT,
}

/** What every answer as JSON begins with, or has in its head. */
export function termsCells({ address, credits }: Terms): { licence: string; credits: readonly string[] } {
  return { licence: address, credits }
}

export const ORIGIN = {
  title:
    'Local Government and Social Care Ombudsman: annual review letters, and “Your council’s performance”',
  address: ombudsmanAddress({ kind: 'map' }),
}
