import { NEW_LOAD_FORM } from '@/lib/desk/address'
import { SendFiles } from './send-files'

/** Where files are dropped or chosen for a new load. */
export function NewLoad() {
  return (
    <>
      <p className="mt-4 max-w-measure">
        Send the letters of a year: single files, a whole folder or a .zip. We read PDFs, scans, Word files,
        emails, saved pages and the Ombudsman’s data files, 600 MB in all. Nothing is published until a
        publisher publishes it.
      </p>
      <SendFiles action={NEW_LOAD_FORM} into={null} />
    </>
  )
}
