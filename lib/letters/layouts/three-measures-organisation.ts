import { layoutOfPanels } from './panel'
import { COMPLIANCE_PANEL, EARLY_REMEDY_PANEL, UPHELD_PANEL } from './panels'

/** 2022-23: the three measures, each with its base; speaks of "the organisation". */
export const threeMeasuresOrganisation = layoutOfPanels({
  id: 'three-measures-organisation',
  name: 'Three measures, worded for “the organisation”',
  years: { first: '2022-23', last: '2022-23' },
  panels: [UPHELD_PANEL, COMPLIANCE_PANEL, EARLY_REMEDY_PANEL],
})
