import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { LinkFaskes } from '@/components/referrals/link-faskes'
import { StepForm } from '@/components/reports/step-form'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { formatDate } from '@/lib/format/date'
import { dayIn } from '@/lib/format/day'
import { paths } from '@/lib/paths'
import { listFaskesAccounts } from '@/lib/referrals/faskes-officers'
import { linksFaskes } from '@/lib/referrals/policy'
import { linkFaskesAction, unlinkFaskesAction } from '../actions'

export const metadata: Metadata = { title: 'Akun faskes' }

/** Which account answers the referrals of which facility: without one, nobody there sees them. */
export default async function FaskesAccountsPage() {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !linksFaskes(actor.role))
    return <NoPermissionState level={1} what="Akun faskes" who="admin dinas" />
  const { accounts, faskes } = await inTenant(actor, async (tx) => ({
    accounts: await listFaskesAccounts(tx, dayIn(actor.zone, new Date())),
    faskes: await tx.db.faskes.findMany({
      where: { tenantId: tx.tenantId, activeTo: null },
      select: { id: true, name: true },
      orderBy: { nameKey: 'asc' },
    }),
  }))
  const answered = new Set(accounts.flatMap(({ links }) => links.map(({ faskesId }) => faskesId)))
  const silent = faskes.filter(({ id }) => !answered.has(id))
  return (
    <Page
      title="Akun faskes"
      note="Akun melihat rujukan ke faskesnya saja, dan hanya data yang perlu untuk menjawabnya."
      crumbs={[{ label: 'Rujukan', href: paths.referrals() }]}
      actions={<LinkButton href={paths.officeNewAccount()}>Buat akun faskes</LinkButton>}
    >
      {accounts.length === 0 && (
        <Card>
          <EmptyState
            title="Belum ada akun faskes"
            actions={<LinkButton href={paths.officeNewAccount()}>Buat akun</LinkButton>}
          >
            Beri peran Faskes kepada petugas Puskesmas atau rumah sakit, lalu hubungkan di sini.
          </EmptyState>
        </Card>
      )}
      {accounts.map(({ accountId, name, username, links }) => (
        <Card key={accountId} title={name} note={username}>
          {links.length > 0 && (
            <ul className="mb-4 divide-y divide-line">
              {links.map((link) => (
                <li key={link.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
                  <span>
                    {link.faskesName} <span className="text-ink-soft">sejak {formatDate(link.fromOn)}</span>
                  </span>
                  <StepForm
                    action={unlinkFaskesAction}
                    hidden={{ key: randomUUID(), id: link.id }}
                    verb="Lepaskan"
                    note="Akun ini tidak lagi melihat rujukan faskes tersebut mulai hari ini."
                  />
                </li>
              ))}
            </ul>
          )}
          <LinkFaskes
            key={links.length}
            action={linkFaskesAction}
            hidden={{ key: randomUUID(), accountId }}
            faskes={faskes.filter(({ id }) => !links.some(({ faskesId }) => faskesId === id))}
          />
        </Card>
      ))}
      {silent.length > 0 && accounts.length > 0 && (
        <Card
          title="Belum ada yang menjawab"
          note={`${silent.length} faskes belum punya akun. Rujukan ke sana tidak dibuka siapa pun di Lini.`}
        >
          <p className="text-ink-soft">
            {silent
              .slice(0, 20)
              .map(({ name }) => name)
              .join(', ')}
            {silent.length > 20 && ` dan ${silent.length - 20} lainnya`}
          </p>
        </Card>
      )}
    </Page>
  )
}
