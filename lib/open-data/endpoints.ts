import type { Endpoint } from './endpoint'
import { COUNCIL } from './endpoints/council'
import { COUNCILS } from './endpoints/councils'
import { EDITION, EDITIONS } from './endpoints/editions'
import { FIGURES } from './endpoints/figures'
import { LETTERS } from './endpoints/letters'
import { START } from './endpoints/start'
import { TYPE_AVERAGES } from './endpoints/type-averages'

/** What an endpoint is to those who only read about it. */
export type DescribedEndpoint = Omit<Endpoint, 'parameters' | 'answer'> & { parameters: readonly string[] }

/** Everything that programs can ask for, in the order of the OpenAPI document. */
export const ENDPOINTS: DescribedEndpoint[] = [
  START,
  COUNCILS,
  COUNCIL,
  FIGURES,
  TYPE_AVERAGES,
  LETTERS,
  EDITIONS,
  EDITION,
]
