import { CircleQuestionMark, LayoutDashboard } from 'lucide-react'
import type { Metadata } from 'next'
import { RegionCoverage } from '@/components/dashboards/coverage-section'
import { FigureBoard } from '@/components/dashboards/figure-board'
import { HeadlineFigures } from '@/components/dashboards/headline-figures'
import { MendingCard } from '@/components/dashboards/mending-card'
import { MoversCard } from '@/components/dashboards/movers-card'
import { EntryCard, KecamatanCard, LateOfficersCard, WaitingCard } from '@/components/dashboards/work-cards'
import { Page } from '@/components/layout/page'
import { LiveRefresh } from '@/components/live/live-refresh'
import { Still } from '@/components/still/still'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { SectionHeading } from '@/components/ui/section-heading'
import type { Actor } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { ROLES } from '@/lib/auth/roles'
import { readView, viewQuery } from '@/lib/dashboards/address'
import { type Dashboard, readDashboard } from '@/lib/dashboards/dashboard'
import { readMovers } from '@/lib/dashboards/read-movers'
import { levelNoun } from '@/lib/dashboards/words'
import { readWork, type Work } from '@/lib/dashboards/work'
import { reference } from '@/lib/db/reference'
import { inTenantSql } from '@/lib/db/tenant'
import { mayReadFigures } from '@/lib/figures/policy'
import { currentPeriod, formatPeriod } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { getRegion } from '@/lib/regions/queries'
import { fullName, LEVEL, levelBelow, type NamedRegion } from '@/lib/regions/rules'
import { mayEnter } from '@/lib/reports/policy'
import { hasWorkLists } from '@/lib/worklists/lists'
import { countWork } from '@/lib/worklists/queries'

export const metadata: Metadata = { title: 'Beranda' }

const LEADS = ['admin_dinas', 'kepala_dinas', 'kabid_dalduk', 'kabid_kb', 'kabid_ks']

/** What needs me now, then how my region stands. */
export default async function HomePage() {
  const actor = await requireActor()
  const now = new Date()
  const region = await getRegion(reference, actor.region.id)
  const view = readView({}, currentPeriod(now, actor.zone))
  const reads = mayReadFigures(actor, region, false)
  const [dashboard, work, movers, mending] = await Promise.all([
    reads ? readDashboard(actor, region, view, now) : null,
    actor.tenantId === null ? null : readWork(actor, now),
    actor.tenantId === null ? readMovers(actor, region, view, now) : null,
    actor.tenantId !== null && hasWorkLists(actor.role) ? inTenantSql(actor, (tx) => countWork(tx, now)) : [],
  ])
  const code = region.level === LEVEL.nation ? 'ID' : region.code
  return (
    <FigureBoard subject={`${region.id} ${viewQuery(view)}`}>
      <Page
        title={`Selamat bekerja, ${actor.name}`}
        note={`${ROLES[actor.role].label}, ${fullName(region)}`}
        actions={
          <LinkButton href={paths.help()} tone="quiet" icon={CircleQuestionMark}>
            Bantuan
          </LinkButton>
        }
      >
        {work && <OfficeWork {...{ actor, work, now }} />}
        <MendingCard counts={mending} period={currentPeriod(now, actor.zone)} />
        {movers && dashboard?.children && (
          <Still className="space-y-6">
            <RegionCoverage view={view} rows={dashboard.children} noun={levelNoun(levelBelow(region.level) ?? 4)} />
            <MoversCard code={code} view={view} movers={movers} />
          </Still>
        )}
        {dashboard && <RegionFigures {...{ region, code, dashboard, view }} />}
        {!dashboard && <Places />}
      </Page>
    </FigureBoard>
  )
}

/** By role: those who type see their villages, a koordinator whom to call, the dinas its kecamatan. */
function OfficeWork({ actor, work, now }: { actor: Actor; work: Work; now: Date }) {
  const { months, waiting } = work
  if (mayEnter(actor.role))
    return (
      <div className="grid items-start gap-4 desk:grid-cols-2">
        {actor.role === 'kader_tpk' && (
          <Card title="Dampingan Anda" note="Siapa yang dikunjungi berikutnya, dan mengapa. Dapat dibuka tanpa sinyal.">
            <a className={buttonClass({ tone: 'primary' })} href={paths.fieldCare()}>
              Buka dampingan
            </a>
          </Card>
        )}
        {months.map((month) => (
          <EntryCard key={month.form.code} month={month} />
        ))}
      </div>
    )
  if (actor.role === 'kader_poktan')
    return (
      <Card title="Kelompok Anda" note="Catat pertemuan, kunjungan, dan rujukan. Laporan desa terisi dari sini.">
        <a className={buttonClass({ tone: 'primary' })} href={paths.myGroups()}>
          Buka poktan bulan ini
        </a>
      </Card>
    )
  if (actor.role === 'koordinator_kecamatan')
    return (
      <>
        <WaitingCard waiting={waiting} />
        <div className="grid items-start gap-4 desk:grid-cols-2">
          {months.map((month) => (
            <LateOfficersCard key={month.form.code} month={month} now={now} />
          ))}
        </div>
      </>
    )
  if (!LEADS.includes(actor.role)) return null
  return (
    <>
      {actor.role !== 'admin_dinas' && <WaitingCard waiting={waiting} />}
      <div className="grid items-start gap-4 desk:grid-cols-2">
        {months.map((month) => (
          <KecamatanCard key={month.form.code} month={month} />
        ))}
      </div>
    </>
  )
}

type RegionFiguresProps = {
  region: NamedRegion
  code: string
  dashboard: Dashboard
  view: ReturnType<typeof readView>
}

function RegionFigures({ region, code, dashboard, view }: RegionFiguresProps) {
  return (
    <section className="space-y-3" aria-labelledby="judul-wilayah">
      <SectionHeading
        id="judul-wilayah"
        title={`${fullName(region)}, ${formatPeriod(view.period)}`}
        note={<LiveRefresh />}
        actions={
          <LinkButton href={paths.dashboard(code)} icon={LayoutDashboard}>
            Buka dasbor
          </LinkButton>
        }
      />
      <Still>
        <HeadlineFigures code={code} view={view} headlines={dashboard.headlines.slice(0, 8)} />
      </Still>
    </section>
  )
}

/** For roles that are sent what they need: no totals, but the lists of their office. */
function Places() {
  return (
    <Card
      title="Tempat kerja Anda"
      note="Peran ini tidak membuka angka gabungan; yang Anda perlukan dikirim kepada Anda."
    >
      <div className="flex flex-wrap gap-2">
        <LinkButton href={paths.registers()}>Data kantor</LinkButton>
        <LinkButton href={paths.search()}>Cari</LinkButton>
        <LinkButton href={paths.help()}>Bantuan</LinkButton>
      </div>
    </Card>
  )
}
