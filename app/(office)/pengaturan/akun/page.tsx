import { UserPlus, UsersRound } from 'lucide-react'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { Badge } from '@/components/ui/badge'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { Pagination } from '@/components/ui/pagination'
import { SearchBox } from '@/components/ui/search-box'
import type { Actor } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { isRole, ROLES } from '@/lib/auth/roles'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { givableRoles, mayCreateAccounts, maySeeAccounts } from '@/lib/people/policy'
import { ACCOUNTS_PER_PAGE, type Account, listAccounts } from '@/lib/people/queries'
import { todayIn } from '@/lib/people/rules'
import { SettingsTabs } from '../settings-tabs'

export const metadata: Metadata = { title: 'Akun' }

/** Everybody who may sign in here: found, and from here opened, changed and closed. */
export default async function AccountsPage({ searchParams }: PageProps<'/pengaturan/akun'>) {
  const actor = await requireActor()
  if (!maySeeAccounts(actor)) return <NoPermissionState level={1} what="Daftar akun" who="admin dinas" />
  const asked = readSearch(await searchParams)
  const { items, total } = await listAccounts(actor, asked, todayIn(actor.zone, new Date()))
  const filtered = Boolean(asked.q || asked.role || asked.closed)
  const creates = mayCreateAccounts(actor)

  return (
    <Page
      title="Akun"
      note={noteFor(actor)}
      actions={
        creates && (
          <LinkButton href={paths.officeNewAccount()} tone="primary" icon={UserPlus}>
            Buat akun
          </LinkButton>
        )
      }
    >
      <SettingsTabs actor={actor} current={paths.officeAccounts()} />
      <FilterBar clearHref={filtered ? paths.officeAccounts() : undefined}>
        <SearchBox label="Cari nama atau nama pengguna" value={asked.q} />
        {creates && (
          <FilterSelect
            label="Peran"
            name="peran"
            value={asked.role}
            all="Semua peran"
            choices={givableRoles(actor).map((role) => ({ value: role, label: ROLES[role].label }))}
          />
        )}
        <FilterSelect
          label="Keadaan"
          name="tutup"
          value={asked.closed ? 'ya' : ''}
          all="Akun terbuka"
          choices={[{ value: 'ya', label: 'Akun ditutup' }]}
        />
      </FilterBar>
      <DataTable
        caption="Akun"
        columns={columnsFor(actor.zone as Zone)}
        rows={items}
        rowKey={({ id }) => id}
        rowHref={({ id }) => paths.officeAccount(id)}
        empty={<NoAccounts filtered={filtered} />}
      />
      {total > 0 && (
        <Pagination
          page={asked.page}
          pageSize={ACCOUNTS_PER_PAGE}
          total={total}
          noun="akun"
          hrefOf={(page) => hrefOf({ ...asked, page })}
        />
      )}
    </Page>
  )
}

const noteFor = ({ role }: Actor): string =>
  role === 'koordinator_kecamatan'
    ? 'Petugas dan kader kecamatan Anda. Di sini Anda memberi kode kepada yang lupa kata sandi.'
    : role === 'admin_nasional'
      ? 'Pejabat pusat dan provinsi, serta admin setiap kantor.'
      : 'Semua orang yang dapat masuk atas nama kantor Anda.'

function columnsFor(zone: Zone): Column<Account>[] {
  return [
    {
      key: 'name',
      head: 'Nama',
      phone: 'title',
      cell: ({ name }) => name,
    },
    { key: 'state', head: 'Keadaan', phone: 'aside', cell: (account) => <AccountState account={account} /> },
    { key: 'username', head: 'Nama pengguna', phone: 'line', cell: ({ username }) => username },
    { key: 'roles', head: 'Peran', phone: 'line', cell: ({ roles }) => rolesInWords(roles) },
    {
      key: 'seen',
      head: 'Terakhir masuk',
      phone: 'hidden',
      cell: ({ lastSeenAt }) => (lastSeenAt ? formatDateTime(lastSeenAt, zone) : 'Belum pernah'),
    },
  ]
}

function rolesInWords(roles: Account['roles']): string {
  const held = roles.filter(({ state }) => state !== 'ended')
  if (held.length === 0) return 'Tanpa peran'
  const [first, ...others] = held
  const words = `${ROLES[first!.role].label}, ${first!.region.name}`
  return others.length > 0 ? `${words} dan ${others.length} lagi` : words
}

/** How an account stands, in a pill. */
function AccountState({ account }: { account: Account }) {
  if (account.disabledAt) return <Badge>Ditutup</Badge>
  if (account.sample) return <Badge tone="warn">Akun contoh</Badge>
  if (!account.hasPassword) return <Badge tone="info">Menunggu kode</Badge>
  return <Badge tone="good">Aktif</Badge>
}

function NoAccounts({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <EmptyState icon={UsersRound} title="Tidak ada akun yang cocok">
      <p>Coba sebagian nama saja, atau hapus saringan.</p>
    </EmptyState>
  ) : (
    <EmptyState icon={UsersRound} title="Belum ada akun di sini">
      <p>Setiap petugas yang mengisi atau membaca laporan punya akunnya sendiri.</p>
    </EmptyState>
  )
}

type Search = { q: string; role?: Parameters<typeof listAccounts>[1]['role']; closed: boolean; page: number }

function readSearch(params: Record<string, string | string[] | undefined>): Search {
  const { q, peran, tutup, hal } = params
  const page = Number(hal)
  return {
    q: typeof q === 'string' ? q.slice(0, 100) : '',
    ...(typeof peran === 'string' && isRole(peran) && { role: peran }),
    closed: tutup === 'ya',
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}

function hrefOf({ q, role, closed, page }: Search): string {
  const params = new URLSearchParams({
    ...(q && { q }),
    ...(role && { peran: role }),
    ...(closed && { tutup: 'ya' }),
    hal: String(page),
  })
  return `${paths.officeAccounts()}?${params}`
}
