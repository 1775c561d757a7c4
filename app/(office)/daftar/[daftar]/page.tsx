import { randomUUID } from 'node:crypto'
import { FileSpreadsheet, FileUp, Plus, Printer } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { ColumnChooser } from '@/components/registers/column-chooser'
import { EntryTable } from '@/components/registers/entry-table'
import { PartsStrip } from '@/components/registers/parts-strip'
import { UndoBanner } from '@/components/registers/undo-banner'
import { ViewsBar } from '@/components/registers/views-bar'
import { buttonClass } from '@/components/ui/button-class'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { SearchBox } from '@/components/ui/search-box'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { areaOf } from '@/lib/fieldwork/area'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { isFiltered, listAddress, PAGE_SIZES, readListAddress, STATES } from '@/lib/registers/address'
import { mayAdd, maySeePersonalNumbers } from '@/lib/registers/policy'
import { countParts, listEntries, listYears } from '@/lib/registers/queries'
import { dayIn } from '@/lib/registers/rules'
import { findTogether } from '@/lib/registers/together'
import { listViews } from '@/lib/views/queries'
import { undoStepAction } from '../actions'
import { listKecamatanChoices, listVillageChoices } from '../choices'
import { findDomain } from '../domains'
import { OfficeOnly } from '../office-only'
import { removeViewAction, renameViewAction, saveViewAction } from '../view-actions'
import { PageSizes } from './page-sizes'
import { SelectableTable } from './selectable-table'

type Props = PageProps<'/daftar/[daftar]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findDomain((await params).daftar)?.register.title }
}

/** One master list: counted, searched, filtered, sorted and paged by its address. */
export default async function RegisterPage({ params: place, searchParams }: Props) {
  const domain = findDomain((await place).daftar)
  if (!domain) notFound()
  const { register, reading, bulk } = domain
  const actor = await requireActor()
  if (!worksInOffice(actor)) return <OfficeOnly what={register.title} />

  const params = await searchParams
  const view = readListAddress(register, params)
  const today = dayIn(actor.zone, new Date())
  const { list, counts, years, kecamatan, villages, area, views, step } = await inTenantSql(actor, async (tx) => {
    // Asked together, so that they travel without waiting for each other.
    const [list, counts, years, kecamatan, villages, area, views, step] = await Promise.all([
      listEntries(tx, reading, register, view, today),
      countParts(tx, reading, today),
      listYears(tx, reading),
      register.place === 'office' ? [] : listKecamatanChoices(tx),
      view.kecamatanId !== null && 'villageId' in register.fields ? listVillageChoices(tx, view.kecamatanId) : [],
      areaOf(tx, register.writers),
      listViews(tx, `daftar/${register.code}`),
      typeof params.langkah === 'string' ? findTogether(tx, register, params.langkah) : null,
    ])
    return { list, counts, years, kecamatan, villages, area, views, step }
  })
  const query = listAddress(register, { ...view, page: 1, size: PAGE_SIZES[0] })
  const filtered = isFiltered(view)
  const withPersonal = maySeePersonalNumbers(actor.role)
  const selectable = bulk.length > 0 && mayAdd(area) && list.total > 0
  // What the tabs above choose is not asked twice.
  const tabbed = register.parts?.filter
  const selects = register.filters.filter(({ name }) => name !== tabbed)
  const addHref = paths.registerNew(register.code, newEntryQuery(view))

  const empty = (
    <EmptyState
      title={filtered ? `Tidak ada ${register.noun} yang cocok` : `Belum ada ${register.noun}`}
      actions={
        filtered ? (
          <LinkButton href={paths.registerList(register.code)}>Hapus saringan</LinkButton>
        ) : (
          mayAdd(area) && (
            <LinkButton href={addHref} tone="primary" icon={Plus}>
              {register.addLabel}
            </LinkButton>
          )
        )
      }
    >
      <p>{filtered ? 'Longgarkan saringan atau periksa ejaannya.' : register.about}</p>
    </EmptyState>
  )
  const table = { register, entries: list.items, view, withPersonal, empty }

  return (
    <Page
      title={register.title}
      note={register.about}
      crumbs={[{ label: 'Data', href: paths.registers() }]}
      actions={
        <>
          {register.code === 'poktan' && <LinkButton href={paths.groupMonths()}>Pertemuan bulan ini</LinkButton>}
          {mayAdd(area) && (
            <LinkButton href={addHref} tone="primary" icon={Plus}>
              {register.addLabel}
            </LinkButton>
          )}
        </>
      }
    >
      {step && typeof params.langkah === 'string' && (
        <UndoBanner
          key={params.langkah}
          action={undoStepAction}
          register={register.code}
          stepKey={params.langkah}
          open={step.open}
        >
          {`${formatCount(step.count)} ${register.noun} sudah diubah bersama.`}
        </UndoBanner>
      )}
      <PartsStrip register={register} view={view} counts={counts} today={formatDate(today)} />
      <ViewsBar
        views={views.map(({ id, name, query: kept }) => ({
          id,
          name,
          href: paths.registerList(register.code, kept),
          current: kept === query,
          renameKey: randomUUID(),
          removeKey: randomUUID(),
        }))}
        save={
          query === '' || views.some((one) => one.query === query)
            ? null
            : { page: `daftar/${register.code}`, query, formKey: randomUUID() }
        }
        actions={{ save: saveViewAction, rename: renameViewAction, remove: removeViewAction }}
      />
      <FilterBar
        clearHref={filtered ? paths.registerList(register.code) : undefined}
        actions={
          <>
            <ColumnChooser register={register} view={view} withPersonal={withPersonal} />
            <a href={paths.registerExport(register.code, query)} className={buttonClass({ tone: 'quiet' })} download>
              <FileSpreadsheet aria-hidden className="size-4" />
              Excel
            </a>
            {mayAdd(area) && ['poktan', 'kampung-kb'].includes(register.code) && (
              <LinkButton
                href={paths.imports(register.code.replace('-', '_'))}
                tone="quiet"
                icon={FileUp}
                prefetch={false}
              >
                Impor
              </LinkButton>
            )}
            <LinkButton href={paths.registerPrint(register.code, query)} tone="quiet" icon={Printer} prefetch={false}>
              Cetak
            </LinkButton>
          </>
        }
      >
        <SearchBox label={`Cari ${register.noun}`} value={view.search} />
        {kecamatan.length > 0 && (
          <FilterSelect
            label="Kecamatan"
            name="kecamatan"
            value={String(view.kecamatanId ?? '')}
            all="Semua kecamatan"
            choices={kecamatan}
          />
        )}
        {villages.length > 0 && (
          <FilterSelect
            label="Desa/kelurahan"
            name="desa"
            value={String(view.villageId ?? '')}
            all="Semua desa"
            choices={villages}
          />
        )}
        {selects.map(({ name, label, all, choices }) => (
          <FilterSelect
            key={name}
            label={label}
            name={name}
            value={view.more[name]}
            all={all}
            choices={choices ?? years.map((year) => ({ value: String(year), label: String(year) }))}
          />
        ))}
        <FilterSelect
          label="Keadaan"
          name="status"
          value={view.state === 'aktif' ? '' : view.state}
          all="Aktif"
          choices={STATES.filter(({ value }) => value !== 'aktif')}
        />
        {tabbed && view.more[tabbed] && <input type="hidden" name={tabbed} value={view.more[tabbed]} />}
        {view.sort !== register.columns.find((column) => column.sortable)?.key && (
          <input type="hidden" name="urut" value={view.sort} />
        )}
        {view.descending && <input type="hidden" name="arah" value="turun" />}
        {view.columns && <input type="hidden" name="kolom" value={view.columns.join(',')} />}
        {view.size !== PAGE_SIZES[0] && <input type="hidden" name="per" value={view.size} />}
      </FilterBar>
      {selectable ? <SelectableTable {...table} total={list.total} /> : <EntryTable {...table} />}
      <Pagination
        page={view.page}
        pageSize={view.size}
        total={list.total}
        noun={register.noun}
        hrefOf={(page) => paths.registerList(register.code, listAddress(register, { ...view, page }))}
      />
      <PageSizes register={register} view={view} total={list.total} />
    </Page>
  )
}

/** What a new entry is likely about: the village and the kind the list is filtered by. */
function newEntryQuery({ villageId, more }: ReturnType<typeof readListAddress>): string {
  const params = new URLSearchParams()
  if (villageId !== null) params.set('desa', String(villageId))
  if (more.jenis) params.set('jenis', more.jenis)
  if (more.tahun) params.set('tahun', more.tahun)
  return params.size > 0 ? `?${params}` : ''
}
