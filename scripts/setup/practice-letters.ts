import { runScriptQuietly } from '../processes/run'
import type { Say } from './progress'
import { inProject } from './project'
import { type Made, unlessDone } from './stamps'

const LETTERS: Made = {
  name: 'practice-letters',
  inputs: ['lib/desk/practice', 'lib/domain', 'prisma/factories', 'prisma/practice'],
  outputs: ['.build/practice/practice-letters.zip', '.build/practice/before', '.build/practice/letters'],
}

/** Makes the letters to practise on, unless they are there. */
export const makePracticeLetters = (say: Say) =>
  unlessDone(LETTERS, async () => {
    say('Making the letters to practise on')
    await runScriptQuietly(
      'Making the letters to practise on',
      inProject('.build', 'practice-letters.mjs'),
      [],
    )
  })
