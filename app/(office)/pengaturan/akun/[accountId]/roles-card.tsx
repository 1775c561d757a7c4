import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { ROLES, type Role } from '@/lib/auth/roles'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import type { Account, HeldRole } from '@/lib/people/queries'
import type { RegionChoice } from '@/lib/people/role-regions'
import { endRoleAction, giveRoleAction, nameSubstituteAction } from '../actions'
import { EndRoleForm } from './end-role-form'
import { RoleForm } from './role-form'
import { SubstituteForm } from './substitute-form'

type RolesCardProps = {
  account: Account
  today: string
  /** Empty when the actor may give none. */
  givable: Role[]
  /** The role picked for a new one, and where it may be held. */
  picked: { role: Role; regions: RegionChoice[] } | null
  /** Null when the actor may name no substitute. */
  colleagues: string[] | null
  manages: boolean
}

/** What a person is here, where and until when. */
export function RolesCard({ account, today, givable, picked, colleagues, manages }: RolesCardProps) {
  return (
    <Card title="Peran">
      {account.roles.length === 0 && (
        <p className="text-ink-soft">Belum ada peran, jadi belum dapat bekerja di Lini.</p>
      )}
      <ul className="divide-y divide-line">
        {account.roles.map((role) => (
          <li key={role.id} className="space-y-1 py-3 first:pt-0">
            <RoleFacts role={role} />
            {manages && role.state !== 'ended' && (
              <div className="flex flex-wrap gap-x-5">
                <Disclosure summary="Akhiri">
                  <EndRoleForm accountId={account.id} accountRoleId={role.id} today={today} end={endRoleAction} />
                </Disclosure>
                {colleagues && !role.substituteForId && (
                  <Disclosure summary="Pengganti sementara">
                    <SubstituteForm
                      accountRoleId={role.id}
                      today={today}
                      colleagues={colleagues}
                      name={nameSubstituteAction}
                    />
                  </Disclosure>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {manages && givable.length > 0 && !account.disabledAt && (
        <div className="mt-3 border-t border-line pt-3">
          {picked ? (
            <div className="space-y-3">
              <h3 className="font-medium">Peran baru: {ROLES[picked.role].label}</h3>
              <RoleForm
                accountId={account.id}
                role={picked.role}
                regions={picked.regions}
                today={today}
                give={giveRoleAction}
              />
            </div>
          ) : (
            <Disclosure summary="Tambah peran">
              <ul className="flex flex-wrap gap-2">
                {givable.map((role) => (
                  <li key={role}>
                    <LinkButton size="small" href={`${paths.officeAccount(account.id)}?peran=${role}`} scroll={false}>
                      {ROLES[role].label}
                    </LinkButton>
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </div>
      )}
    </Card>
  )
}

const STATES = {
  now: { word: 'Berlaku', tone: 'good' },
  later: { word: 'Belum mulai', tone: 'info' },
  ended: { word: 'Berakhir', tone: 'neutral' },
} as const

function RoleFacts({ role }: { role: HeldRole }) {
  const { word, tone } = STATES[role.state]
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{ROLES[role.role].label}</span>
        <Badge tone={tone}>{word}</Badge>
      </p>
      <p className="text-sm text-ink-soft">
        {role.region.name}, {formatDate(role.validFrom)}
        {role.validTo ? ` sampai ${formatDate(role.validTo)}` : ' sampai diubah'}
        {role.substituteForName && `. Pengganti sementara ${role.substituteForName}`}
      </p>
    </>
  )
}
