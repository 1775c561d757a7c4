import { ArrowLeftRight, CircleQuestionMark, FlaskConical, LogOut, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { signOutAction } from '@/app/masuk/actions'
import { SubmitButton } from '@/components/forms/submit-button'
import { Frame } from '@/components/layout/frame'
import { SearchDialog } from '@/components/search/search-dialog'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import type { Actor } from '@/lib/auth/actor'
import { readSession, requireActor } from '@/lib/auth/require-actor'
import { ROLES } from '@/lib/auth/roles'
import { readTenant } from '@/lib/db/tenant'
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
      person={{ name: actor.name, role: roleInWords(actor), region: actor.region.name }}
      office={await officeMark(actor)}
      regionPicker={pickers}
      search={<SearchDialog pageHref={paths.search()} />}
      account={<AccountLinks />}
      banner={session.kind === 'actor' && session.sample ? <SampleBanner /> : undefined}
    >
      {children}
    </Frame>
  )
}

/** The name of the desk: the office's, or of province and nation their region. */
async function officeMark(actor: Actor) {
  if (actor.tenantId === null) return { name: actor.region.name, note: 'Lini' }
  const [rows] = await readTenant(actor, [
    { text: 'select short_name, logo_file_id from office where tenant_id = $1', values: [actor.tenantId] },
  ])
  const office = rows?.[0] as { short_name: string; logo_file_id: string | null } | undefined
  const { logo_file_id: logo } = office ?? {}
  return { name: office?.short_name ?? 'Lini', note: actor.region.name, ...(logo && { logoSrc: paths.fileOf(logo) }) }
}

function roleInWords({ role, onBehalfOf }: Actor): string {
  return onBehalfOf ? `${ROLES[role].label} (pengganti sementara)` : ROLES[role].label
}

function AccountLinks() {
  return (
    <>
      <LinkButton href={paths.account()} tone="quiet" icon={UserRound} className="justify-start!">
        Akun saya
      </LinkButton>
      <LinkButton href={paths.help()} tone="quiet" icon={CircleQuestionMark} className="justify-start!">
        Bantuan
      </LinkButton>
      <LinkButton href={paths.chooseRole()} tone="quiet" icon={ArrowLeftRight} className="justify-start!">
        Ganti peran
      </LinkButton>
      <form action={signOutAction} className="grid">
        <SubmitButton tone="quiet" icon={<Icon of={LogOut} />} busyLabel="Keluar…" className="justify-start!">
          Keluar
        </SubmitButton>
      </form>
    </>
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
