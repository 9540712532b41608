/** A part of a sentence. Figures can be set in bold, or digit by digit. */
export type Span = { text: string; isFigure: boolean }

/** A number that the sentence is about. */
export type Figure = { figure: string }

/** Marks a number as one that the sentence is about. */
export function figure(text: string): Figure {
  return { figure: text }
}

/** A sentence with figures: say`In ${figure('69%')} of cases`. */
export function say(strings: TemplateStringsArray, ...values: (string | Figure)[]): Span[] {
  return strings.flatMap((text, i) => {
    const value = values[i]
    const spans: Span[] = [{ text, isFigure: false }]
    if (typeof value === 'string') spans.push({ text: value, isFigure: false })
    else if (value) spans.push({ text: value.figure, isFigure: true })
    return spans.filter((span) => span.text !== '')
  })
}

/** A sentence without figures. */
export function plain(text: string): Span[] {
  return [{ text, isFigure: false }]
}
