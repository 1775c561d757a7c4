import { FileSpreadsheet, Upload } from 'lucide-react'
import type { Metadata } from 'next'
import { KrsBreakdown, KrsFigures } from '@/components/krs/krs-figures'
import { KrsTrend } from '@/components/krs/krs-trend'
import { Page } from '@/components/layout/page'
import { Banner } from '@/components/ui/banner'
import { buttonClass } from '@/components/ui/button-class'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { Tabs } from '@/components/ui/tabs'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { openWord } from '@/lib/files/quiet-word'
import { mayImportKind } from '@/lib/imports/policy'
import { editionOf } from '@/lib/krs/editions'
import { listName } from '@/lib/krs/marks'
import { mayCloseKrs, SUMS, seesKrs, seesKrsByName } from '@/lib/krs/policy'
import { referenceOf } from '@/lib/krs/references'
import { addKrsSums } from '@/lib/krs/sums'
import { krsQuery, readKrsView } from '@/lib/krs/view'
import { paths } from '@/lib/paths'
import { readLetterhead } from '../dasbor/[code]/letterhead'
import { FamilyList } from './family-list'
import { ListState } from './list-state'
import { PlaceTable } from './place-table'
import { readKrsDesk } from './read'

export const metadata: Metadata = { title: 'KRS' }

/** An official list of families at risk: what it counts, who is on it by name for those who may know, and its course. */
export default async function KrsPage({ searchParams }: PageProps<'/krs'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !seesKrs(actor.role))
    return (
      <NoPermissionState
        level={1}
        what="Verval KRS"
        who="PKB, verifikator KRS, koordinator, kader TPK, dan pejabat kantor kabupaten/kota"
      />
    )
  const named = seesKrsByName(actor.role)
  const asked = readKrsView(await searchParams)
  const view = named ? asked : { ...asked, show: 'jumlah' as const }
  const { lists, list, places, trend, families } = await readKrsDesk(actor, view)
  const imports = mayImportKind(actor, 'krs')
  const importLink = imports && (
    <LinkButton href={paths.imports('krs')} icon={Upload}>
      Impor daftar
    </LinkButton>
  )
  if (!list)
    return (
      <Page title="Verval KRS" actions={importLink}>
        <div className="surface">
          <EmptyState title="Belum ada daftar KRS">
            <p>
              {imports
                ? 'Impor buku kerja verval KRS (edisi 2021 atau 2025). Keluarganya dikenali kembali dari kode keluarga, NIK, atau namanya.'
                : 'Daftarnya muncul setelah koordinator, verifikator KRS, atau PKB mengimpor buku kerja verval KRS.'}
            </p>
          </EmptyState>
        </div>
      </Page>
    )
  const inKecamatan = places.filter(({ kecamatanId }) => !view.kecamatanId || kecamatanId === view.kecamatanId)
  const here = view.villageId ? inKecamatan.filter(({ villageId }) => villageId === view.villageId) : inKecamatan
  const sums = addKrsSums(here)
  const place = placeName(here, actor.region.name, view.villageId !== null, view.kecamatanId !== null)
  const closes = mayCloseKrs(actor.role) && !view.printing
  const exportHref = paths.krsExport(krsQuery({ ...view, page: 1, printing: false }))
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={listName(list)}
        note={`Keluarga berisiko stunting menurut daftar verval, ${place}. Satuannya keluarga; ${editionOf(list.edition)?.label ?? `edisi ${list.edition}`}.`}
        actions={
          <>
            {importLink}
            {closes && <ListState list={list} />}
            <a href={exportHref} className={buttonClass()} download>
              <FileSpreadsheet aria-hidden className="size-4" />
              Excel
            </a>
            {view.printing ? (
              <PrintButton />
            ) : (
              <LinkButton href={paths.krs(krsQuery({ ...view, page: 1, printing: true }))} prefetch={false}>
                Cetak
              </LinkButton>
            )}
          </>
        }
      >
        {list.state === 'ditutup' && (
          <Banner>Verval daftar ini sudah ditutup: hasilnya tetap dan tidak diubah lagi.</Banner>
        )}
        <KrsFigures sums={sums} />
        <Disclosure summary="Sasaran, tanda, dan peringkat" open={!named && !view.printing}>
          <KrsBreakdown sums={sums} />
        </Disclosure>
        {named && (
          <div className="no-print">
            <Tabs
              label="Tampilan"
              tabs={[
                {
                  label: 'Keluarga',
                  href: paths.krs(krsQuery({ ...view, show: 'keluarga', page: 1 })),
                  current: view.show === 'keluarga',
                },
                {
                  label: 'Jumlah per desa',
                  href: paths.krs(krsQuery({ list: view.list, show: 'jumlah' })),
                  current: view.show === 'jumlah',
                },
              ]}
            />
          </div>
        )}
        {families ? (
          <FamilyList {...{ families, view, lists, places }} searched={openWord(actor.tenantId, view.search)} />
        ) : (
          <PlaceTable {...{ places, view, lists, wide: SUMS.includes(actor.role) }} />
        )}
        <KrsTrend
          place={named || actor.role === 'ppkbd' ? 'wilayah Anda' : actor.region.name}
          points={trend}
          reference={SUMS.includes(actor.role) ? referenceOf(actor.region.code) : null}
        />
      </Page>
    </>
  )
}

function placeName(
  here: readonly { villageName: string; kecamatanName: string }[],
  region: string,
  oneVillage: boolean,
  oneKecamatan: boolean,
): string {
  if (oneVillage && here[0]) return `${here[0].villageName}, Kec. ${here[0].kecamatanName}`
  return oneKecamatan && here[0] ? `Kec. ${here[0].kecamatanName}` : region
}
