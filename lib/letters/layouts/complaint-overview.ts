import { layoutOfPanels } from './panel'
import { COMPLIANCE_PANEL, EARLY_REMEDY_PANEL, OVERVIEW_PANEL, UPHELD_PANEL_WITH_RESIDENTS } from './panels'

/**
 * 2024-25 and 2025-26: an overview of what became of the complaints, then the three measures. No such letter is
 * at hand; the wording is that of the Ombudsman's map for the same data.
 */
export const complaintOverview = layoutOfPanels({
  id: 'complaint-overview',
  name: 'Complaint overview, three measures and upheld decisions per 100,000 residents',
  years: { first: '2024-25', last: '2025-26' },
  panels: [OVERVIEW_PANEL, UPHELD_PANEL_WITH_RESIDENTS, COMPLIANCE_PANEL, EARLY_REMEDY_PANEL],
})
