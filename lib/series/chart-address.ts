import { typeInAddress } from '@/lib/domain/authority-types'
import { CHART_FILES, type ChartAt, type ChartFile, type ChartState } from './chart-state'

/**
 * The address of a chart, every choice stated: '/charts/upheld-rate/luton~knowsley?view=compare&from=2018-19&
 * to=2023-24&edition=7'. Letters, digits, hyphens and tildes only, so that mail and chat clients leave it alone.
 * @param at with an edition, the address shows for ever what it shows now; without, it follows new data
 */
export function chartAddress(at: ChartAt): string {
  return `/charts/${pathOf(at.state)}?${queryOf(at)}`
}

/** The address of the chart as a picture or as data. */
export function chartFileAddress(at: ChartAt, file: ChartFile): string {
  return `/charts/${pathOf(at.state)}/${CHART_FILES[file].file}?${queryOf(at)}`
}

/** The address of the chart for the frame of another site. */
export function embedAddress(at: ChartAt): string {
  return `/embed/${pathOf(at.state)}?${queryOf(at)}`
}

/** What a file of the chart is called: 'luton-upheld-rate-2018-19-to-2023-24-edition-7.png'. */
export function chartFileName({ state, edition }: ChartAt, file: ChartFile): string {
  const { from, to } = state
  const years = from === to ? from : `${from}-to-${to}`
  const of = edition === null ? '' : `-edition-${edition}`
  return `${subjectsOf(state).join('-')}-${state.measure.id}-${years}${of}.${CHART_FILES[file].extension}`
}

function pathOf(state: ChartState): string {
  return `${state.measure.id}/${subjectsOf(state).join('~')}`
}

function subjectsOf(state: ChartState): string[] {
  switch (state.view) {
    case 'trend':
      return [state.council]
    case 'compare':
      return state.councils
    case 'type':
      return [typeInAddress(state.type)]
  }
}

function queryOf({ state, edition }: ChartAt): string {
  const { from, to } = state
  const choices = [`view=${state.view}`, `from=${from}`, `to=${to}`]
  return [...choices, ...(edition === null ? [] : [`edition=${edition}`])].join('&')
}
