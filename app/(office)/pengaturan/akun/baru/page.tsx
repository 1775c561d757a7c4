import { ArrowRight } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { Page } from '@/components/layout/page'
import { Icon } from '@/components/ui/icon'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import type { Actor } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { isRole, ROLES, type Role } from '@/lib/auth/roles'
import { paths } from '@/lib/paths'
import { givableRoles, mayCreateAccounts } from '@/lib/people/policy'
import { listRoleRegions } from '@/lib/people/role-regions'
import { todayIn } from '@/lib/people/rules'
import { levelLabel } from '@/lib/regions/rules'
import { openAccountAction } from '../actions'
import { NewAccountForm } from './new-account-form'

export const metadata: Metadata = { title: 'Buat akun' }

/** First the role, then the person: the role says which regions there are to choose from. */
export default async function NewAccountPage({ searchParams }: PageProps<'/pengaturan/akun/baru'>) {
  const actor = await requireActor()
  if (!mayCreateAccounts(actor)) return <NoPermissionState level={1} what="Membuat akun" who="admin dinas" />
  const { peran } = await searchParams
  const role = typeof peran === 'string' && isRole(peran) && givableRoles(actor).includes(peran) ? peran : null
  const crumbs = [{ label: 'Akun', href: paths.officeAccounts() }, { label: 'Buat akun' }]
  if (!role) {
    return (
      <Page title="Buat akun untuk peran apa?" note="Peran lain dapat ditambahkan kemudian." crumbs={crumbs}>
        <RoleChoices actor={actor} />
      </Page>
    )
  }
  return (
    <Page
      title={`Buat akun ${ROLES[role].label}`}
      note="Setelah disimpan Anda mendapat kode untuk disampaikan kepada orangnya."
      crumbs={crumbs}
    >
      <NewAccountForm
        open={openAccountAction}
        role={role}
        regions={await listRoleRegions(actor, role)}
        today={todayIn(actor.zone, new Date())}
      />
    </Page>
  )
}

function RoleChoices({ actor }: { actor: Actor }) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {givableRoles(actor).map((role: Role) => (
        <li key={role}>
          <Link
            href={`${paths.officeNewAccount()}?peran=${role}`}
            className="surface flex min-h-16 items-center justify-between gap-3 px-4 py-3 hover:border-line-strong"
          >
            <span>
              <span className="block font-medium">{ROLES[role].label}</span>
              <span className="block text-sm text-ink-soft">Tingkat {levelLabel(ROLES[role].level)}</span>
            </span>
            <Icon of={ArrowRight} size={20} className="text-brand" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
