import { ombudsmanAddress } from '@/lib/domain/ombudsman-address'

/** The licence of all data here, and the words that whoever uses it must say. */
export const LICENCE = {
  id: 'OGL-UK-3.0',
  title: 'Open Government Licence v3.0',
  address: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  attribution: 'Contains public sector information licensed under the Open Government Licence v3.0.',
}

export const ORIGIN = {
  title:
    'Local Government and Social Care Ombudsman: annual review letters, and "Your council\'s performance"',
  address: ombudsmanAddress({ kind: 'map' }),
}
