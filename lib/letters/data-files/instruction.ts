import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { ByHand } from './headings'

/** What a person said of a file. */
export type Instruction = { columns: ByHand; year: ReportingYear | null }

export const NO_INSTRUCTION: Instruction = { columns: {}, year: null }
