import type { BriefingQuestion } from './briefing'
import type { QuestionFacts } from './question-facts'
import { QUESTION_RULES } from './question-rules'

/** The questions that follow from a council's year, in the order of their rules; none where the figures bear none. */
export function questionsFrom(facts: QuestionFacts): BriefingQuestion[] {
  return QUESTION_RULES.filter((rule) => rule.applies(facts)).map((rule) => ({
    id: rule.id,
    words: rule.ask(facts),
  }))
}
