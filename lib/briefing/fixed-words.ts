/** What is said of the questions. */
export const QUESTIONS_LEAD =
  'Each follows from a figure or a passage above. None of them says that a figure is good or bad.'

/** What is said where there is none. */
export const NO_QUESTIONS =
  'No question follows from these figures by themselves: no count is outside its expected range, and no recommendation is known not to have been complied with.'

/** What stands in place of charts. */
export const NO_CHARTS =
  'There is no chart: a rate is drawn from five cases a year on, and no year here has them.'

/** What the licence of the letters and figures asks to be said wherever they are shown. */
export const OPEN_LICENCE =
  'Contains public sector information licensed under the Open Government Licence v3.0. Upheld is not part of the Local Government and Social Care Ombudsman, nor of any council.'
