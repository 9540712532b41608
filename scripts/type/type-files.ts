import { readFileSync } from 'node:fs'
import { entireMetricsCollection as METRICS } from '@capsizecss/metrics/entireMetricsCollection'
import { fromFile } from '@capsizecss/unpack/fs'
import subsetFont from 'subset-font'
import { inProject } from '../setup/project'

const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))

/** What pages are written in. Whatever else a letter quotes is shown in the reader's own type. */
export const CHARACTERS = [
  ...between(0x20, 0x7e),
  ...'\u00a0£§©·°±²³½¼¾×÷',
  ...'àáâäåçèéêëíîïñòóôöøùúûüÉŴŵŶŷ',
  ...'‑–—‘’“”•…′€←→↑↓−≤≥',
].join('')

type Fallback = 'arial' | 'roboto' | 'georgia' | 'timesNewRoman' | 'notoSerif'

type Metrics = Awaited<ReturnType<typeof fromFile>>

type Face = { file: string; of: string; wght: number | { min: number; max: number } }

/** The faces of the pages: one that has several weights, and one for each weight where all would be too many bytes. */
const FACES: Face[] = [
  { file: 'public-sans.woff2', of: 'public-sans', wght: { min: 400, max: 700 } },
  { file: 'source-serif-4-regular.woff2', of: 'source-serif-4', wght: 400 },
  { file: 'source-serif-4-semibold.woff2', of: 'source-serif-4', wght: 600 },
]

/** Fonts that are as wide as these, letter by letter, on Linux. */
const ALIKE: Partial<Record<Fallback, string>> = {
  arial: 'Liberation Sans',
  timesNewRoman: 'Liberation Serif',
}

/** What readers' machines have instead: on Windows, macOS and iOS, on Android, on Linux. */
type Like = '400' | '700'

const FALLBACKS: {
  family: string
  weights: { weight: number; font: string; like: Like }[]
  instead: Fallback[]
}[] = [
  {
    family: 'Public Sans',
    weights: [
      { weight: 400, font: 'public-sans/400Regular/PublicSans_400Regular.ttf', like: '400' },
      { weight: 600, font: 'public-sans/600SemiBold/PublicSans_600SemiBold.ttf', like: '700' },
    ],
    instead: ['arial', 'roboto'],
  },
  {
    family: 'Source Serif 4',
    weights: [
      { weight: 400, font: 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf', like: '400' },
      { weight: 600, font: 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf', like: '700' },
    ],
    instead: ['georgia', 'timesNewRoman', 'notoSerif'],
  },
]

/**
 * The files of app/type, by name: faces with the characters and weights that pages use, and the style sheet of what is
 * shown until they are there, scaled to take the same room.
 */
export async function typeFiles(): Promise<Map<string, string | Buffer>> {
  const faces = FACES.map(async (face) => [face.file, await subset(face)] as const)
  return new Map<string, string | Buffer>([
    ...(await Promise.all(faces)),
    ['fallbacks.css', await fallbackStyles()],
  ])
}

function subset({ of, wght }: Face) {
  const whole = readFileSync(
    inProject('node_modules/@fontsource-variable', of, `files/${of}-latin-wght-normal.woff2`),
  )
  return subsetFont(whole, CHARACTERS, { targetFormat: 'woff2', variationAxes: { wght } })
}

async function fallbackStyles() {
  const rules: string[] = []
  for (const { family, weights, instead } of FALLBACKS)
    for (const { weight, font, like } of weights) {
      const own = await fromFile(inProject('node_modules/@expo-google-fonts', font))
      for (const name of instead) rules.push(fallbackStyle({ family, weight, own, like, name }))
    }
  return `/* Made by scripts/type/make-type.ts. */\n\n${rules.join('\n')}`
}

/** Until the face is there: a font of the reader's machine, made as wide and as high as it. */
type Wanted = { family: string; weight: number; own: Metrics; like: Like; name: Fallback }

function fallbackStyle({ family, weight, own, like, name }: Wanted): string {
  const { variants, ...regular } = METRICS[name]
  const other = like === '400' ? regular : variants[like]
  const alike = ALIKE[name] ? [like === '400' ? ALIKE[name] : `${ALIKE[name]} Bold`] : []
  const width = ({ xWidthAvg, unitsPerEm }: Pick<Metrics, 'xWidthAvg' | 'unitsPerEm'>) =>
    xWidthAvg / unitsPerEm
  const scale = width(own) / width(other)
  const override = (units: number) => percentage(Math.abs(units) / own.unitsPerEm / scale)
  return [
    '@font-face {',
    `  font-family: "${family} as ${regular.familyName}";`,
    `  src: ${[other.fullName, other.postscriptName, ...alike].map((local) => `local("${local}")`).join(', ')};`,
    `  font-weight: ${weight === 400 ? '100 500' : '501 900'};`,
    `  size-adjust: ${percentage(scale)};`,
    `  ascent-override: ${override(own.ascent)};`,
    `  descent-override: ${override(own.descent)};`,
    `  line-gap-override: ${override(own.lineGap)};`,
    '}',
    '',
  ].join('\n')
}

const percentage = (share: number) => `${Math.round(share * 10_000) / 100}%`
