import type { Passage } from '@/lib/letters/own-passages'
import { placeInWords } from '@/lib/words/source-words'

/** Whether a sentence of a letter is about something. */
export type Sign = (sentence: string) => boolean

/** Where few letters are published to compare with, a passage has wording of every letter too: this one is addressed. */
const TO_THIS_COUNCIL = /\b(?:your|the) (?:council|organisation|authority)\b/i

/** 'a public report', 'two public interest reports'; every letter names 'the public reports we have issued'. */
const PUBLIC_REPORT =
  /\b(?:an?|one|two|three|four|five|several|\d+|this|that) public (?:interest )?reports?\b/i
const LATE =
  /\b(?:late|later than|delay(?:s|ed)?|overdue|too long)\b|\b(?:not|fail(?:ed|ure)?|without)\b[^.]*\b(?:(?:on|in|within) (?:the )?(?:agreed )?(?:time|timescales?|deadlines?)|by the (?:agreed )?(?:date|deadline))\b/i
const REMEDIES = /\b(?:remed(?:y|ies)|recommend(?:ed|ations?)|agreed actions?|implement(?:ed|ing)?)\b/i
const TO_OMBUDSMAN =
  /\bour (?:\w+ )?(?:enquir(?:y|ies)|letters?|requests?|investigators?)\b|\b(?:respond|reply|replies|information) to us\b/i

const and =
  (...patterns: RegExp[]): Sign =>
  (sentence) =>
    patterns.every((pattern) => pattern.test(sentence))

/** A public report: the Ombudsman publishes one where a matter is of wider interest. */
export const ofPublicReport = and(PUBLIC_REPORT, TO_THIS_COUNCIL)

/** Remedies or agreed actions that came late. */
export const ofLateRemedies = and(LATE, REMEDIES, TO_THIS_COUNCIL)

/** Answers to the Ombudsman that came late. */
export const ofLateReplies = and(LATE, TO_OMBUDSMAN, TO_THIS_COUNCIL)

/** The first passage that has a sentence of this kind; null where none has. */
export function passageWith(passages: Passage[], sign: Sign): Passage | null {
  return passages.find(({ text }) => text.split(/(?<=[.!?])\s+/).some(sign)) ?? null
}

/** Where a passage begins: 'page 2, line 5'. */
export function placeOf({ page, line }: Passage): string {
  return placeInWords({ page, line })
}
