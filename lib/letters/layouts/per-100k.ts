import { layoutOfPanels } from './panel'
import { COMPLIANCE_PANEL, EARLY_REMEDY_PANEL, UPHELD_PANEL_WITH_RESIDENTS } from './panels'

/** 2023-24: the three measures, and the upheld decisions per 100,000 residents. */
export const per100k = layoutOfPanels({
  id: 'per-100k',
  name: 'Three measures and upheld decisions per 100,000 residents',
  years: { first: '2023-24', last: '2023-24' },
  panels: [UPHELD_PANEL_WITH_RESIDENTS, COMPLIANCE_PANEL, EARLY_REMEDY_PANEL],
})
