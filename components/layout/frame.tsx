import type { ReactNode } from 'react'
import { Still } from '@/components/still/still'
import { BottomBar } from './bottom-bar'
import { FrameKeys } from './frame-keys'
import type { NavItem } from './nav-item'
import { OfficeMark, type OfficeMarkProps } from './office-mark'
import { type FramePerson, PersonMenu } from './person-menu'
import { Rail } from './rail'
import { SkipLink } from './skip-link'

export type FrameProps = {
  nav: NavItem[]
  /** The address one is at, without its query. */
  path: string
  person: FramePerson
  office: OfficeMarkProps
  /** `RegionPicker`: where. */
  regionPicker?: ReactNode
  /** `PeriodPicker`: when. */
  periodPicker?: ReactNode
  /** The opener of the command search, right of the pickers. */
  search?: ReactNode
  /** The bell with what is unread, left of the person. */
  notices?: ReactNode
  /** Links and the sign-out form at the foot of the person's menu. */
  account?: ReactNode
  /** A `Banner` above every page: data contoh, no signal. */
  banner?: ReactNode
  /** A `PrintLetterhead`: heads every printed page of the office. */
  letterhead?: ReactNode
  children: ReactNode
}

/** Around every signed-in screen: rail at a desk, top and bottom bar on a phone, and the two questions at the top. */
export function Frame({
  nav,
  path,
  person,
  office,
  regionPicker,
  periodPicker,
  search,
  notices,
  account,
  banner,
  letterhead,
  children,
}: FrameProps) {
  return (
    <div className="desk:flex">
      <SkipLink />
      <Still className="contents">
        <Rail {...{ nav, office, path }} />
      </Still>
      <div className="min-w-0 flex-1 phone:pb-18 [@media(max-height:30rem)]:pb-0">
        {/* On a phone the first line scrolls away and the two questions stay. */}
        <header className="no-print sticky -top-14 z-30 grid has-[details[open]]:z-40 grid-cols-[1fr_auto] items-center border-b border-line bg-paper desk:top-0 desk:flex desk:h-14 desk:gap-2 desk:px-6 [@media(max-height:30rem)]:static">
          <div className="flex h-14 min-w-0 items-center ps-2.5 desk:hidden">
            <Still>
              <OfficeMark {...office} />
            </Still>
          </div>
          <div className="order-2 col-span-2 flex min-w-0 gap-2 px-4 pb-2 empty:hidden desk:order-none desk:flex-1 desk:p-0">
            {regionPicker}
            {periodPicker}
          </div>
          <div className="order-1 flex h-14 items-center gap-1 pe-3 desk:order-none desk:ms-auto desk:h-auto desk:gap-2 desk:pe-0">
            {search}
            {notices}
            <PersonMenu person={person} account={account} />
          </div>
        </header>
        <main
          id="isi"
          tabIndex={-1}
          className="mx-auto max-w-360 px-4 py-5 outline-none desk:px-6 desk:py-6 print:max-w-none print:p-0"
        >
          {letterhead}
          {banner && <Still className="mb-5">{banner}</Still>}
          {children}
        </main>
      </div>
      <Still className="contents">
        <BottomBar {...{ nav, path }} />
      </Still>
      <FrameKeys />
    </div>
  )
}
