import { FileSpreadsheet } from 'lucide-react'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatCount, formatPercent } from '@/lib/format/number'
import { formatPeriod, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { GROUP_LABELS, GROUPS } from '@/lib/tpk/care'
import { addGroups, readCoverage, readTeamCoverage, totalOf } from '@/lib/tpk/coverage'
import { coverageReach, seesNames } from '@/lib/tpk/coverage-policy'
import { coverageQuery, readCoverageView, shownPlaces } from '@/lib/tpk/coverage-view'
import { readLetterhead } from '../dasbor/[code]/letterhead'
import { GroupTable, PlaceTable } from './tables'

export const metadata: Metadata = { title: 'Pendampingan' }

/** Whom the teams accompany in a month, live from their visits: sums down to the team, never a name. */
export default async function CoveragePage({ searchParams }: PageProps<'/pendampingan'>) {
  const actor = await requireActor()
  const reach = coverageReach(actor.role)
  if (!worksInOffice(actor) || !reach)
    return <NoPermissionState level={1} what="Cakupan pendampingan" who="dinas, koordinator, PKB/PLKB, dan TPK" />
  const view = readCoverageView(await searchParams, actor.zone)
  const { shown, teams } = await inTenantSql(actor, async (tx) => {
    const found = shownPlaces(await readCoverage(tx, view.period, reach), view)
    return { shown: found, teams: found.one ? await readTeamCoverage(tx, view.period, found.one) : [] }
  })
  const { one, behind, level } = shown
  const groups = addGroups(behind.map((place) => place.groups))
  const total = groups && totalOf(groups, view.group)
  const known = behind.filter((place) => place.groups !== null).length
  const overdue = behind.reduce((sum, place) => sum + place.overdue, 0)
  const kecamatan = view.kecamatan || one ? behind[0]?.kecamatanName : undefined
  const query = coverageQuery(view)
  const filtered = view.group !== null || view.period !== view.running
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={`Pendampingan${one ? ` di ${one.name}` : kecamatan ? ` di Kec. ${kecamatan}` : ''}, ${formatPeriod(view.period)}`}
        note="Dihitung langsung dari sasaran dan kunjungan TPK, sama dengan sel Rekap Pendampingan TPK."
        {...((one || kecamatan) && {
          crumbs: [
            { label: 'Pendampingan', href: paths.care(coverageQuery(view, { kecamatan: '', village: '' })) },
            ...(one && reach === 'office'
              ? [
                  {
                    label: `Kec. ${one.kecamatanName}`,
                    href: paths.care(coverageQuery(view, { kecamatan: String(one.kecamatanId), village: '' })),
                  },
                ]
              : []),
            { label: one ? one.name : `Kec. ${kecamatan}` },
          ],
        })}
        actions={
          seesNames(actor.role) && (
            <LinkButton
              href={actor.role === 'kader_tpk' ? paths.fieldCare() : paths.families()}
              tone="primary"
              prefetch={false}
            >
              {actor.role === 'kader_tpk' ? 'Kunjungan berikutnya' : 'Buka daftar keluarga'}
            </LinkButton>
          )
        }
      >
        <FilterBar
          clearHref={filtered ? paths.care(coverageQuery(view, { group: null, period: view.running })) : undefined}
          actions={
            <>
              <a href={paths.careExport(query)} className={buttonClass({ tone: 'quiet' })} download>
                <FileSpreadsheet aria-hidden className="size-4" />
                Excel
              </a>
              <PrintButton />
            </>
          }
        >
          {view.kecamatan && <input type="hidden" name="kecamatan" value={view.kecamatan} />}
          {view.village && <input type="hidden" name="desa" value={view.village} />}
          <FilterSelect
            label="Bulan"
            name="bulan"
            value={view.period === view.running ? '' : periodText(view.period)}
            all={formatPeriod(view.running)}
            choices={Array.from({ length: 24 }, (_, back) => view.running - back - 1).map((period) => ({
              value: periodText(period),
              label: formatPeriod(period),
            }))}
          />
          <FilterSelect
            label="Kelompok"
            name="kelompok"
            value={view.group ?? ''}
            all="Semua kelompok"
            choices={GROUPS.map((group) => ({ value: group, label: GROUP_LABELS[group] }))}
          />
        </FilterBar>
        {total === null || groups === null ? (
          <EmptyState title={`Belum ada sasaran di Lini sampai ${formatPeriod(view.period)}`}>
            <p>
              Begitu kader TPK atau PKB mencatat keluarga dan sasarannya, cakupan muncul di sini. Belum dicatat bukan
              berarti nol.
            </p>
          </EmptyState>
        ) : (
          <>
            <dl className="grid grid-cols-2 gap-4 lg:grid-cols-5">
              <Figure label="Sasaran" value={formatCount(total.sasaran)} note="pernah terbuka bulan ini" />
              <Figure
                label="Didampingi"
                value={formatPercent(total.didampingi, total.sasaran)}
                note={`${formatCount(total.didampingi)} orang dikunjungi`}
              />
              <Figure
                label="Berisiko"
                value={formatCount(total.berisiko)}
                note={`${formatPercent(total.berisiko, total.didampingi)} dari yang didampingi`}
              />
              <Figure label="Dirujuk" value={formatCount(total.dirujuk)} note="ke faskes bulan ini" />
              <Figure label="Terlambat" value={formatCount(overdue)} note="kunjungan lewat jadwal, hari ini" />
            </dl>
            {!one && (
              <ProgressBar
                label="Desa yang mencatat"
                done={known}
                total={behind.length}
                words={`${formatCount(known)} dari ${formatCount(behind.length)} desa/kelurahan mencatat sasaran di Lini`}
              />
            )}
            <Card title="Menurut kelompok sasaran" note="Umur anak dihitung pada hari terakhir bulan ini." flush>
              <GroupTable groups={groups} />
            </Card>
            <Card
              title={{ kecamatan: 'Menurut kecamatan', desa: 'Menurut desa/kelurahan', tim: 'Menurut tim' }[level]}
              note={view.group ? `Hanya ${GROUP_LABELS[view.group].toLowerCase()}.` : 'Semua kelompok sasaran.'}
              flush
            >
              <PlaceTable
                places={one ? teams : shown.rows}
                level={level}
                group={view.group}
                hrefOf={(place) =>
                  level === 'kecamatan'
                    ? paths.care(coverageQuery(view, { kecamatan: place.id, village: '' }))
                    : level === 'desa'
                      ? paths.care(coverageQuery(view, { village: place.id }))
                      : place.id
                        ? paths.team(place.id)
                        : null
                }
              />
            </Card>
          </>
        )}
      </Page>
    </>
  )
}

function Figure({ label, value, note }: { label: string; value: string; note: string }) {
  return (
    <div className="surface flex flex-col p-4">
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd className="figures text-2xl font-semibold">{value}</dd>
      <dd className="text-sm text-ink-soft">{note}</dd>
    </div>
  )
}
