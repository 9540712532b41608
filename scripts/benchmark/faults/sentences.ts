/** A line of a stack trace: "    at work (/project/file.mjs:12:5)". */
const TRACE = /^\s+at .+:\d+:\d+\)?$/m

export const hasStackTrace = (said: string) => TRACE.test(said)
