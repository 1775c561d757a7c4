import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { ReferralSums } from '@/components/referrals/referral-sums'
import { ReferralTable } from '@/components/referrals/referral-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { type OfficeActor, worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import type { Zone } from '@/lib/format/date'
import { addDays, dayIn } from '@/lib/format/day'
import { paths } from '@/lib/paths'
import { linksFaskes, seesReferralNames, seesReferralSums } from '@/lib/referrals/policy'
import { listReferrals, referralScopeOf, sumReferrals } from '@/lib/referrals/queries'
import { PAGE_SIZE, readReferralView, referralsHref } from './view'

export const metadata: Metadata = { title: 'Rujukan' }

/** Who was sent where, and who still waits for an answer: by name to those who know the family, as sums to others. */
export default async function ReferralsPage({ searchParams }: PageProps<'/rujukan'>) {
  const actor = await requireActor()
  if (worksInOffice(actor) && seesReferralNames(actor.role)) return <ByName actor={actor} query={await searchParams} />
  if (worksInOffice(actor) && seesReferralSums(actor.role)) return <Sums actor={actor} />
  return (
    <NoPermissionState level={1} what="Rujukan" who="TPK, PKB, koordinator kecamatan, faskes, dan pimpinan dinas" />
  )
}

async function ByName({ actor, query }: { actor: OfficeActor; query: Record<string, string | string[] | undefined> }) {
  const now = new Date()
  const today = dayIn(actor.zone, now)
  const view = readReferralView(query)
  const { scope, rows, total, open, late } = await inTenantSql(actor, async (tx) => {
    const scope = await referralScopeOf(tx, now)
    return { scope, ...(await listReferrals(tx, scope, view, { today, pageSize: PAGE_SIZE })) }
  })
  const facility = actor.role === 'faskes'
  const unlinked = facility && scope.kind === 'faskes' && scope.faskesIds.length === 0
  const tab = (which: typeof view.which, label: string, count?: number) => ({
    label,
    href: referralsHref(view, { which }),
    current: view.which === which,
    count: count ? String(count) : undefined,
  })
  return (
    <Page
      title="Rujukan"
      note={
        facility
          ? 'Rujukan dari TPK dan PKB untuk faskes Anda. Jawaban Anda menutup rujukannya.'
          : 'Rujukan selesai bila faskes sudah menjawab. Yang paling lama menunggu ada di atas.'
      }
    >
      <Tabs
        label="Yang ditampilkan"
        tabs={[
          tab('terbuka', facility ? 'Perlu dijawab' : 'Menunggu jawaban', open),
          tab('terlambat', 'Lewat waktu', late),
          tab('selesai', 'Selesai'),
          tab('semua', 'Semua'),
        ]}
      />
      <ReferralTable
        rows={rows}
        today={today}
        zone={actor.zone as Zone}
        facility={facility}
        empty={
          unlinked ? (
            <EmptyState title="Akun Anda belum dihubungkan dengan faskes">
              Mintalah admin dinas menghubungkannya di Rujukan, lalu Akun faskes.
            </EmptyState>
          ) : (
            <EmptyState title={EMPTY[view.which]}>
              {!facility && 'Rujukan dibuat dari kunjungan, saat penapisan menemukan sesuatu.'}
            </EmptyState>
          )
        }
      />
      <Pagination
        page={view.page}
        pageSize={PAGE_SIZE}
        total={total}
        noun="rujukan"
        hrefOf={(page) => referralsHref(view, { page })}
      />
    </Page>
  )
}

const EMPTY = {
  terbuka: 'Tidak ada rujukan yang menunggu jawaban',
  terlambat: 'Tidak ada yang lewat waktu',
  selesai: 'Belum ada rujukan yang selesai',
  semua: 'Belum ada rujukan',
} as const

/** A year of sums: long enough to see how quickly a facility answers. */
const SUM_DAYS = 365

async function Sums({ actor }: { actor: OfficeActor }) {
  const today = dayIn(actor.zone, new Date())
  const since = addDays(today, -SUM_DAYS)
  const rows = await inTenantSql(actor, (tx) => sumReferrals(tx, since, today))
  return (
    <Page
      title="Rujukan"
      note="Jumlah rujukan 12 bulan terakhir menurut faskes tujuan. Nama hanya dibuka oleh TPK, PKB, koordinator, dan faskesnya."
      actions={linksFaskes(actor.role) && <LinkButton href={paths.referralAccounts()}>Akun faskes</LinkButton>}
    >
      <ReferralSums rows={rows} />
    </Page>
  )
}
