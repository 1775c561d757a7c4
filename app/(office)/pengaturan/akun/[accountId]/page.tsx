import { LogOut, UserRoundCheck, UserRoundX } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StepButton } from '@/components/forms/step-button'
import { Page } from '@/components/layout/page'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { Icon } from '@/components/ui/icon'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import type { Actor } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { isRole } from '@/lib/auth/roles'
import { Refusal } from '@/lib/errors/refusal'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { eventInWords } from '@/lib/people/event-words'
import { givableRoles, mayClose, mayManage, mayNameSubstitute, mayReset, maySeeAccounts } from '@/lib/people/policy'
import { type Account, getAccount, listAccountEvents, listColleagues, subjectOf } from '@/lib/people/queries'
import { listRoleRegions } from '@/lib/people/role-regions'
import { todayIn } from '@/lib/people/rules'
import { accountIdSchema } from '@/lib/people/schema'
import {
  closeAccountAction,
  giveCodeAction,
  reopenAccountAction,
  signOutAccountAction,
  updateAccountAction,
} from '../actions'
import { CodeButton } from './code-button'
import { FactsForm } from './facts-form'
import { RolesCard } from './roles-card'

export const metadata: Metadata = { title: 'Akun' }

/** One account: who, what they may do, how they get in, what happened. */
export default async function AccountPage({ params, searchParams }: PageProps<'/pengaturan/akun/[accountId]'>) {
  const actor = await requireActor()
  if (!maySeeAccounts(actor)) return <NoPermissionState level={1} what="Akun ini" who="admin dinas" />
  const today = todayIn(actor.zone, new Date())
  const account = await visibleAccount(actor, (await params).accountId, today)
  const subject = subjectOf(account)
  const manages = mayManage(actor, subject)
  const { peran } = await searchParams
  const givable = givableRoles(actor)
  const role = typeof peran === 'string' && isRole(peran) && givable.includes(peran) ? peran : null

  return (
    <Page
      title={account.name}
      note={account.username}
      crumbs={[{ label: 'Akun', href: paths.officeAccounts() }, { label: account.name }]}
    >
      {account.disabledAt && (
        <Banner tone="warn" title="Akun ini ditutup">
          Ditutup {formatDateTime(account.disabledAt, actor.zone as Zone)}. Orangnya tidak dapat masuk; riwayatnya
          tetap.
        </Banner>
      )}
      <div className="grid items-start gap-6 desk:grid-cols-2">
        <div className="space-y-6">
          <Card title="Data">
            {manages ? (
              <FactsForm key={account.version} account={account} update={updateAccountAction} />
            ) : (
              <Facts account={account} />
            )}
          </Card>
          <EntryCard actor={actor} account={account} />
        </div>
        <div className="space-y-6">
          <RolesCard
            account={account}
            today={today}
            manages={manages}
            givable={manages ? givable : []}
            picked={role && manages ? { role, regions: await listRoleRegions(actor, role) } : null}
            colleagues={mayNameSubstitute(actor) ? await listColleagues(actor, account.id) : null}
          />
          <History accountId={account.id} zone={actor.zone as Zone} />
        </div>
      </div>
    </Page>
  )
}

async function visibleAccount(actor: Actor, accountId: string, today: string): Promise<Account> {
  if (!accountIdSchema.safeParse(accountId).success) notFound()
  try {
    return await getAccount(actor, accountId, today)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') notFound()
    throw error
  }
}

function Facts({ account: { username, nip, phone } }: { account: Account }) {
  return (
    <DescriptionList
      items={[
        { term: 'Nama pengguna', detail: username },
        { term: 'NIP', detail: nip },
        { term: 'Telepon', detail: phone },
      ]}
    />
  )
}

/** How the person gets in: the code for a forgotten password, signing out, closing and reopening. */
function EntryCard({ actor, account }: { actor: Actor; account: Account }) {
  const subject = subjectOf(account)
  const fields = { accountId: account.id }
  const closes = mayClose(actor, subject)
  if (!closes && !mayReset(actor, subject)) return null
  return (
    <Card
      title="Masuk"
      note={
        account.lastSeenAt
          ? `Terakhir terlihat ${formatDateTime(account.lastSeenAt, actor.zone as Zone)}.`
          : 'Belum pernah masuk.'
      }
    >
      <div className="space-y-4">
        {!account.disabledAt && mayReset(actor, subject) && <CodeButton accountId={account.id} give={giveCodeAction} />}
        {closes && (
          <div className="flex flex-wrap gap-2">
            {account.disabledAt ? (
              <StepButton
                step={reopenAccountAction}
                fields={fields}
                icon={<Icon of={UserRoundCheck} />}
                busyLabel="Membuka…"
              >
                Buka kembali akun
              </StepButton>
            ) : (
              <>
                <StepButton
                  step={signOutAccountAction}
                  fields={fields}
                  icon={<Icon of={LogOut} />}
                  busyLabel="Mengeluarkan…"
                >
                  Keluarkan dari semua perangkat
                </StepButton>
                <StepButton
                  step={closeAccountAction}
                  fields={fields}
                  icon={<Icon of={UserRoundX} />}
                  busyLabel="Menutup…"
                >
                  Tutup akun
                </StepButton>
              </>
            )}
          </div>
        )}
      </div>
    </Card>
  )
}

async function History({ accountId, zone }: { accountId: string; zone: Zone }) {
  const events = await listAccountEvents(accountId)
  return (
    <Card title="Riwayat">
      {events.length === 0 && <p className="text-ink-soft">Belum ada yang tercatat.</p>}
      <ol className="divide-y divide-line">
        {events.map((event) => (
          <li key={event.id} className="py-2">
            <p>{eventInWords(event.kind, event.detail)}</p>
            <p className="text-sm text-ink-soft">
              {formatDateTime(event.at, zone)}
              {event.actorName && ` oleh ${event.actorName}`}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
