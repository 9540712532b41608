import type { Random } from '@/prisma/factories/pdf/seeded-random'
import type { CharacterNoise } from './text-look'

const CHANGES: Record<CharacterNoise, (text: string, random: Random) => string> = {
  'no-break spaces': (text, random) =>
    text.replace(/(?<=\S) (?=\S)/g, (space) => some(random, 0.1, '\u00a0', space)),
  ligatures: (text, random) => text.replace(/fi/g, (letters) => some(random, 0.7, '\ufb01', letters)),
  'curly quotes': (text, random) => text.replace(/'/g, (quote) => some(random, 0.7, '\u2019', quote)),
  'soft hyphens': (text, random) =>
    text.replace(/(?<=[a-z]{3})(?=[a-z]{3})/g, () => some(random, 0.03, '\u00ad', '')),
  'zero-width spaces': (text, random) =>
    text.replace(/(?<=\S) (?=\S)/g, () => some(random, 0.03, ' \u200b', ' ')),
  'Windows line ends': (text) => text.replace(/\n/g, '\r\n'),
  'byte order mark': (text) => `\ufeff${text}`,
  'spaces at line ends': (text, random) => text.replace(/(?<!\t)\n/g, () => some(random, 0.4, '  \n', '\n')),
  'long dashes': (text, random) => text.replace(/ - /g, (dash) => some(random, 0.7, ' \u2013 ', dash)),
}

/** A text with the characters that some programs put in place of others. */
export function noisy(text: string, noise: CharacterNoise[], random: Random): string {
  return noise.reduce((changed, name) => CHANGES[name](changed, random), text)
}

function some(random: Random, chance: number, one: string, other: string): string {
  return random() < chance ? one : other
}
