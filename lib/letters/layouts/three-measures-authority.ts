import { layoutOfPanels } from './panel'
import { COMPLIANCE_PANEL, EARLY_REMEDY_PANEL, UPHELD_PANEL } from './panels'

/** 2018-19 to 2021-22: three measures, each with a type average; speaks of "the authority". */
export const threeMeasuresAuthority = layoutOfPanels({
  id: 'three-measures-authority',
  name: 'Three measures, worded for “the authority”',
  years: { first: '2018-19', last: '2021-22' },
  panels: [UPHELD_PANEL, COMPLIANCE_PANEL, EARLY_REMEDY_PANEL],
})
