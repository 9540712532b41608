'use client'

import { useRouter } from 'next/navigation'
import { FindBox } from './find-box'

/** How a council is added: by a plain form, or by the address of the page with it too, its slug between the two. */
type Adding = {
  action: string
  kept: { name: string; value: string }[]
  address: { before: string; after: string }
}

/** The box that finds councils, where the one chosen is added to those of the page. */
export function AddBox({
  id,
  label,
  typed,
  adding: { action, kept, address },
  inPlace = false,
}: {
  id: string
  label: string
  typed: string
  adding: Adding
  /** Whether the page follows without being loaded anew, and stays where it is scrolled to. */
  inPlace?: boolean
}) {
  const router = useRouter()
  return (
    <FindBox
      id={id}
      value={typed}
      label={label}
      isLabelled
      form={{ action, field: 'add', kept, button: 'Add' }}
      onChoose={({ slug }) => {
        const href = `${address.before}${slug}${address.after}`
        if (inPlace) router.push(href, { scroll: false })
        else window.location.assign(href)
      }}
    />
  )
}
