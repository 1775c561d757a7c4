import { ArrowLeftRight, Bookmark, CircleQuestionMark, FlaskConical, type LucideIcon, UserRound } from 'lucide-react'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { signOutAction } from '@/app/masuk/actions'
import { Frame } from '@/components/layout/frame'
import { NoticeBell } from '@/components/layout/notice-bell'
import { LeaveForm } from '@/components/leave/leave-form'
import { SearchDialog } from '@/components/search/search-dialog'
import { Still } from '@/components/still/still'
import { buttonClass } from '@/components/ui/button-class'
import { Icon } from '@/components/ui/icon'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import { readSession, requireActor } from '@/lib/auth/require-actor'
import { ROLES } from '@/lib/auth/roles'
import { countUnread, MOST_COUNTED } from '@/lib/notifications/queries'
import { ownOffice } from '@/lib/office/own-office'
import { paths } from '@/lib/paths'
import { navigationOf } from './navigation'

/**
 * The frame of every signed-in screen. `@pickers` is where a page puts its region
 * and period pickers: a page at the same address under `@pickers`.
 */
export default async function OfficeLayout({ children, pickers }: { children: ReactNode; pickers: ReactNode }) {
  const actor = await requireActor()
  const session = await readSession()
  return (
    <Frame
      nav={navigationOf(actor)}
      path={await pathHere()}
      person={{ name: actor.name, role: roleInWords(actor), region: actor.region.name }}
      office={await officeMark(actor)}
      regionPicker={pickers}
      search={<SearchDialog pageHref={paths.search()} />}
      notices={
        worksInOffice(actor) && (
          <NoticeBell href={paths.notifications()} unread={await countUnread(actor)} most={MOST_COUNTED} />
        )
      }
      account={<AccountLinks accountId={actor.accountId} inOffice={worksInOffice(actor)} />}
      banner={session.kind === 'actor' && session.sample ? <SampleBanner /> : undefined}
    >
      {children}
    </Frame>
  )
}

/** proxy.ts notes the address; it only marks a place of the navigation. */
async function pathHere(): Promise<string> {
  return ((await headers()).get('x-lini-path') ?? '/').split('?')[0]!
}

/** The name of the desk: the office's, or of province and nation their region. */
async function officeMark(actor: Actor) {
  if (actor.tenantId === null) return { name: actor.region.name, note: 'Lini' }
  const { shortName, logoFileId } = await ownOffice(actor)
  return { name: shortName, note: actor.region.name, ...(logoFileId && { logoSrc: paths.fileOf(logoFileId) }) }
}

function roleInWords({ role, onBehalfOf }: Actor): string {
  return onBehalfOf ? `${ROLES[role].label} (pengganti sementara)` : ROLES[role].label
}

function AccountLinks({ accountId, inOffice }: { accountId: string; inOffice: boolean }) {
  return (
    <>
      <Still className="contents">
        <Go href={paths.account()} icon={UserRound} label="Akun saya" />
        {inOffice && <Go href={paths.sharedLinks()} icon={Bookmark} label="Tampilan & tautan" />}
        <Go href={paths.help()} icon={CircleQuestionMark} label="Bantuan" />
        <Go href={paths.chooseRole()} icon={ArrowLeftRight} label="Ganti peran" />
      </Still>
      <LeaveForm accountId={accountId} action={signOutAction} />
    </>
  )
}

function Go({ href, icon, label }: { href: string; icon: LucideIcon; label: string }) {
  return (
    <a href={href} data-soft-link className={`${buttonClass({ tone: 'quiet' })} justify-start!`}>
      <Icon of={icon} />
      {label}
    </a>
  )
}

/** One line: it stands on every page of the demo and must not push the work down. */
function SampleBanner() {
  return (
    <p className="flex items-center gap-2 rounded-md bg-warn-soft px-3 py-1.5 text-sm text-on-warn-soft print:border print:border-line">
      <Icon of={FlaskConical} />
      <span>
        <strong>Data contoh.</strong> <span className="phone:hidden">Nama orang dan kelompok di sini</span> bukan data
        sungguhan.
      </span>
    </p>
  )
}
