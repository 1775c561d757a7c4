import { CircleQuestionMark, FileCheck2, FileSpreadsheet } from 'lucide-react'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { buttonClass } from '@/components/ui/button-class'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { ProgressBar } from '@/components/ui/progress-bar'
import { Tabs } from '@/components/ui/tabs'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatCount } from '@/lib/format/number'
import { currentPeriod, formatPeriod, periodText, yearOf } from '@/lib/format/period'
import { countProgress } from '@/lib/handover/items'
import { applicationLabel } from '@/lib/handover/layout'
import { familyOf, SHEET_FAMILIES } from '@/lib/handover/layouts/all'
import { mayHandOver, readersOf, seesOffice } from '@/lib/handover/policy'
import { listHandover } from '@/lib/handover/queries'
import { paths } from '@/lib/paths'
import { dayIn } from '@/lib/registers/rules'
import { HandoverList } from './handover-list'
import { ProgressTable } from './progress-table'
import { COPY_STATES, handoverQuery, readHandoverView } from './view'

export const metadata: Metadata = { title: 'Salin ke aplikasi nasional' }

/** What waits to be typed into the national applications, what was, and what changed since. */
export default async function HandoverPage({ searchParams }: PageProps<'/salin'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !mayHandOver(actor.role))
    return (
      <NoPermissionState
        level={1}
        what="Salin ke aplikasi nasional"
        who="petugas, PPKBD, Pokja, koordinator, dan pejabat kantor kabupaten"
      />
    )
  const now = new Date()
  const running = currentPeriod(now, actor.zone)
  const today = dayIn(actor.zone, now)
  const asked = readHandoverView(await searchParams, running)
  const view = asked.family === 'k0' ? { ...asked, period: running } : asked
  const family = familyOf(view.family)
  const opens = readersOf(family.layouts[0]!.subject)[actor.role] !== undefined
  // Who opens no sheet of this kind sees how far each kecamatan has come.
  const wide = seesOffice(actor.role) && (view.kecamatan === null || !opens)
  const { progress, items } = await inTenantSql(actor, async (tx) => ({
    progress: wide ? await countProgress(tx, view.family, view.period, today) : [],
    items: wide ? [] : await listHandover(tx, view.family, view.period, today, { kecamatanId: view.kecamatan }, now),
  }))
  const inVillage = items.filter(({ villageId }) => view.village === null || villageId === view.village)
  const shown = inVillage.filter(({ state }) => view.state === null || state === view.state)
  const filled = inVillage.filter(({ state }) => state !== 'kosong')
  const copied = filled.filter(({ state }) => state === 'sudah').length
  const changed = filled.filter(({ state }) => state === 'berubah').length
  const when = view.family === 'k0' ? String(yearOf(view.period)) : formatPeriod(view.period)
  const villages = [...new Map(items.map(({ villageId, villageName }) => [villageId, villageName]))]
  const months = Array.from({ length: 18 }, (_, back) => running - back)
  return (
    <Page
      title={`Salin ${family.label} ${when}`}
      note={`Ketik lembar ini ke ${applicationLabel(family.application)} tanpa mencari apa pun: isian berurutan seperti layarnya, masing-masing dengan tombol Salin.`}
      actions={
        <>
          <LinkButton href={paths.help('salin')} tone="quiet" icon={CircleQuestionMark}>
            Cara menyalin
          </LinkButton>
          <LinkButton href={paths.handoverCheck()} icon={FileCheck2}>
            Periksa berkas
          </LinkButton>
          {!wide && (
            <a href={paths.handoverExport(handoverQuery(view, { state: null }))} className={buttonClass()} download>
              <FileSpreadsheet aria-hidden className="size-4" />
              Excel
            </a>
          )}
        </>
      }
    >
      <Tabs
        label="Lembar"
        tabs={SHEET_FAMILIES.map(({ value, tab }) => ({
          label: tab,
          href: paths.handover(handoverQuery(view, { family: value, state: null })),
          current: value === view.family,
        }))}
      />
      <FilterBar
        clearHref={
          view.village !== null || view.state || view.kecamatan !== null
            ? paths.handover(handoverQuery(view, { village: null, state: null, kecamatan: null }))
            : undefined
        }
      >
        <input type="hidden" name="lembar" value={view.family} />
        {view.kecamatan !== null && <input type="hidden" name="kec" value={view.kecamatan} />}
        {view.family !== 'k0' && (
          <FilterSelect
            label="Bulan"
            name="bulan"
            value={view.period === running - 1 ? '' : periodText(view.period)}
            all={formatPeriod(running - 1)}
            choices={months
              .filter((month) => month !== running - 1)
              .map((month) => ({ value: periodText(month), label: formatPeriod(month) }))}
          />
        )}
        {!wide && (
          <>
            <FilterSelect
              label="Desa"
              name="desa"
              value={view.village === null ? '' : String(view.village)}
              all="Semua desa"
              choices={villages.map(([id, name]) => ({ value: String(id), label: name }))}
            />
            <FilterSelect
              label="Keadaan"
              name="keadaan"
              value={view.state ?? ''}
              all="Semua keadaan"
              choices={COPY_STATES}
            />
          </>
        )}
      </FilterBar>
      {wide ? (
        <ProgressTable
          progress={progress}
          hrefOf={
            actor.role === 'kepala_dinas' || !opens
              ? undefined
              : (id) => paths.handover(handoverQuery(view, { kecamatan: id, village: null }))
          }
        />
      ) : (
        <>
          <ProgressBar
            label="Sudah disalin"
            done={copied}
            total={filled.length}
            words={`${formatCount(copied)} dari ${formatCount(filled.length)} lembar sudah disalin${changed > 0 ? `, ${formatCount(changed)} berubah sejak disalin` : ''}`}
          />
          <HandoverList items={shown} period={view.period} zone={actor.zone} />
        </>
      )}
    </Page>
  )
}
