type FileKind = { words: string; ending: string; isShownByBrowsers: boolean }

const KINDS: Record<string, FileKind> = {
  'application/pdf': { words: 'PDF', ending: 'pdf', isShownByBrowsers: true },
  'text/plain': { words: 'text', ending: 'txt', isShownByBrowsers: true },
  // A page that others made is downloaded, for here it would count as one of ours.
  'text/html': { words: 'web page', ending: 'html', isShownByBrowsers: false },
  'message/rfc822': { words: 'email', ending: 'eml', isShownByBrowsers: false },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    words: 'Word document',
    ending: 'docx',
    isShownByBrowsers: false,
  },
  'text/csv': { words: 'CSV', ending: 'csv', isShownByBrowsers: false },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    words: 'Excel workbook',
    ending: 'xlsx',
    isShownByBrowsers: false,
  },
  'application/vnd.ms-excel': { words: 'Excel workbook', ending: 'xls', isShownByBrowsers: false },
  'application/vnd.oasis.opendocument.spreadsheet': {
    words: 'OpenDocument spreadsheet',
    ending: 'ods',
    isShownByBrowsers: false,
  },
}

/** What a source's file is called on pages, and how it is handed out. @throws for a kind that no source has */
export function fileKindOf(mediaType: string): FileKind {
  const kind = KINDS[mediaType]
  if (!kind) throw new Error(`No source has the media type ${mediaType}.`)
  return kind
}
