import path from 'node:path'

const of = (...parts: string[]) =>
  path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@expo-google-fonts', ...parts)

/** The fonts of pictures and documents, in files: those of the pages are in a form that only browsers read. */
export const FONT_FILES = {
  sans: of('public-sans/400Regular/PublicSans_400Regular.ttf'),
  sansSemibold: of('public-sans/600SemiBold/PublicSans_600SemiBold.ttf'),
  sansBold: of('public-sans/700Bold/PublicSans_700Bold.ttf'),
  serif: of('source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
}

export const FONT_FAMILIES = { sans: 'Public Sans', serif: 'Source Serif 4' }
