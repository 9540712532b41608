import type { ReactNode } from 'react'
import { SIGN_OUT_ADDRESS } from '@/lib/desk/address'
import type { Said } from '@/lib/desk/answer'
import type { DeskNavigation } from '@/lib/desk/navigation'
import { DeskMessages } from './desk-messages'

/** What stands around every page of the desk: where one can go, who is signed in, what was said of the last form. */
export function DeskFrame({
  navigation,
  said,
  children,
}: {
  navigation: DeskNavigation | null
  said: Said[]
  children: ReactNode
}) {
  return (
    <>
      {navigation && <DeskHeader navigation={navigation} />}
      <DeskMessages said={said} />
      {children}
    </>
  )
}

function DeskHeader({ navigation: { name, account, places } }: { navigation: DeskNavigation }) {
  return (
    <div className="not-printed mb-8 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 border-y border-rule py-2">
      <nav aria-label="Desk">
        <ul className="flex flex-wrap gap-x-5">
          {places.map(({ href, words, isHere }) => (
            <li key={href}>
              <a
                href={href}
                aria-current={isHere ? 'page' : undefined}
                className={`inline-block py-1 ${isHere ? 'font-semibold underline decoration-2' : 'text-ink no-underline hover:underline'}`}
              >
                {words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex flex-wrap items-baseline gap-x-5">
        <a href={account} className="py-1">
          {name}
        </a>
        <form method="post" action={SIGN_OUT_ADDRESS}>
          <button type="submit" className="cursor-pointer py-1 text-council underline">
            Sign out
          </button>
        </form>
      </div>
    </div>
  )
}
