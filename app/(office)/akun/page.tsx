import { Laptop, LogOut } from 'lucide-react'
import type { Metadata } from 'next'
import { StepButton } from '@/components/forms/step-button'
import { Page } from '@/components/layout/page'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { Icon } from '@/components/ui/icon'
import type { Actor } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { ROLES } from '@/lib/auth/roles'
import { formatDate, formatDateTime, type Zone } from '@/lib/format/date'
import { deviceName } from '@/lib/people/device-name'
import { type Account, getOwnAccount, listOpenSessions } from '@/lib/people/queries'
import { todayIn } from '@/lib/people/rules'
import { changePasswordAction, endOtherSessionsAction, endSessionAction } from './actions'
import { FieldDevices } from './field-devices'
import { PasswordForm } from './password-form'
import { Tokens } from './tokens'

export const metadata: Metadata = { title: 'Akun saya' }

/** One's own corner: who one is here, where one is signed in, the password, and tokens for programs. */
export default async function OwnAccountPage() {
  const actor = await requireActor()
  const now = new Date()
  const account = await getOwnAccount(actor, todayIn(actor.zone, now))
  return (
    <Page title="Akun saya" note="Data Anda, perangkat yang sedang masuk, kata sandi, dan token untuk program lain.">
      <div className="grid items-start gap-6 desk:grid-cols-2">
        <OwnFacts account={account} />
        <Devices actor={actor} now={now} />
        <FieldDevices actor={actor} />
        <Card title="Kata sandi">
          <PasswordForm change={changePasswordAction} />
        </Card>
        <Tokens actor={actor} now={now} />
      </div>
    </Page>
  )
}

function OwnFacts({ account }: { account: Account }) {
  const held = account.roles.filter(({ state }) => state !== 'ended')
  return (
    <Card title="Data saya" note="Bila ada yang keliru, mintalah admin dinas memperbaikinya.">
      <DescriptionList
        items={[
          { term: 'Nama', detail: account.name },
          { term: 'Nama pengguna', detail: account.username },
          { term: 'NIP', detail: account.nip },
          { term: 'Telepon', detail: account.phone },
          { term: 'Surel', detail: account.email },
          {
            term: 'Peran',
            detail: (
              <ul className="space-y-1">
                {held.map((role) => (
                  <li key={role.id}>
                    {ROLES[role.role].label}, {role.region.name}
                    {role.substituteForName && ` (pengganti ${role.substituteForName})`}
                    {role.validTo && <span className="text-ink-soft"> sampai {formatDate(role.validTo)}</span>}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Card>
  )
}

async function Devices({ actor, now }: { actor: Actor; now: Date }) {
  const sessions = await listOpenSessions(actor.accountId, now)
  return (
    <Card
      title="Perangkat yang sedang masuk"
      note="Keluarkan yang tidak Anda kenali, lalu ganti kata sandi."
      actions={
        sessions.length > 1 && (
          <StepButton step={endOtherSessionsAction} size="small" icon={<Icon of={LogOut} />} busyLabel="Mengeluarkan…">
            Keluarkan yang lain
          </StepButton>
        )
      }
    >
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 py-2.5">
            <span className="flex min-w-0 items-start gap-3">
              <Icon of={Laptop} size={20} className="mt-0.5 text-ink-soft" />
              <span className="min-w-0">
                <span className="flex flex-wrap items-center gap-2">
                  {deviceName(session.userAgent)}
                  {session.id === actor.sessionId && <Badge tone="brand">Perangkat ini</Badge>}
                </span>
                <span className="block text-sm text-ink-soft">
                  Terakhir {formatDateTime(session.lastSeenAt, actor.zone as Zone)}
                </span>
              </span>
            </span>
            {session.id !== actor.sessionId && (
              <StepButton step={endSessionAction} fields={{ sessionId: session.id }} size="small" busyLabel="Keluar…">
                Keluarkan
              </StepButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
