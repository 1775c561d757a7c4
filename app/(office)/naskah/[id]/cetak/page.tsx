import { ArrowLeft } from 'lucide-react'
import type { Metadata } from 'next'
import { PaperTable, SectionChart, SectionTable } from '@/components/naskah/section-figures'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDate, formatDateTime, type Zone } from '@/lib/format/date'
import { dayIn } from '@/lib/format/day'
import { paperOf } from '@/lib/naskah/paper'
import { getOffice, listSignatories } from '@/lib/office/queries'
import { paths } from '@/lib/paths'
import { bareName, fullName } from '@/lib/regions/rules'
import { openNaskah } from '../load'

export const metadata: Metadata = { title: 'Cetak naskah' }

/** The naskah on A4: letterhead, number, sections with drawings and tables, and who signs. */
export default async function PrintNaskahPage({ params }: PageProps<'/naskah/[id]/cetak'>) {
  const opened = await openNaskah(await requireActor(), (await params).id)
  if (!opened) return <NoPermissionState level={1} what="Naskah ini" who="kabid, koordinator, dan kepala dinas" />
  const { actor, naskah, region } = opened
  const zone = actor.zone as Zone
  const signed = naskah.state === 'ditandatangani' && naskah.signatory && naskah.signedAt
  const day = dayIn(zone, naskah.signedAt ?? new Date())
  const { office, head } = await inTenantSql(actor, async (tx) => ({
    office: await getOffice(tx),
    head: (await listSignatories(tx, day))[0],
  }))
  const signer = naskah.signatory ?? (head && { name: head.name, nip: head.nip, jabatan: head.jabatan, acting: false })
  return (
    <div className="space-y-6">
      <div className="no-print flex flex-wrap gap-2">
        <LinkButton href={paths.naskahOf(naskah.id)} tone="quiet" icon={ArrowLeft}>
          Kembali ke naskah
        </LinkButton>
        <PrintButton tone="primary" />
      </div>
      <article
        aria-label={naskah.title}
        className="mx-auto max-w-[52rem] space-y-5 rounded-lg border border-line bg-paper-raised p-5 desk:p-10 print:max-w-none! print:border-0! print:p-0!"
      >
        <header className="border-b-[3px] border-double border-current pb-3">
          <div className="flex items-center gap-5">
            {office.logoFileId && (
              // biome-ignore lint/performance/noImgElement: office logos come from the database, already sized
              <img
                src={paths.fileOf(office.logoFileId)}
                alt=""
                width={64}
                height={64}
                className="size-16 object-contain"
              />
            )}
            <div className="flex-1 text-center">
              {office.letterhead
                .filter((line) => line !== office.name)
                .map((line) => (
                  <p key={line}>{line}</p>
                ))}
              <p className="text-lg leading-tight font-semibold">{office.name}</p>
              {office.address && <p className="text-sm">{office.address}</p>}
            </div>
          </div>
        </header>
        {!signed && (
          <p className="rounded-md border border-line-strong px-3 py-1.5 text-center text-sm font-semibold">
            Draf, belum ditandatangani
          </p>
        )}
        <div className="text-center">
          <h1 className="text-lg">{naskah.title}</h1>
          <p className="text-sm">
            Nomor: {naskah.number || '……………………………'}
            {naskah.revision > 1 && ` · Revisi ${naskah.revision}: ${naskah.reason}`}
          </p>
        </div>
        {paperOf(naskah.body).map(({ mark, section, paragraphs, list }) => (
          <section key={section.code} aria-labelledby={`bagian-${section.code}`} className="space-y-3">
            <h2 id={`bagian-${section.code}`} className="text-md break-after-avoid">
              {mark}. {section.title}
            </h2>
            {list ? (
              <ol className="list-decimal space-y-1 ps-6">
                {paragraphs.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ol>
            ) : (
              paragraphs.map((text) => <p key={text}>{text}</p>)
            )}
            {section.note && <p className="whitespace-pre-line">{section.note}</p>}
            {section.chart && <SectionChart chart={section.chart} place={fullName(region)} />}
            {section.table && section.table.rows.length > 0 && (
              <>
                {/* A phone has no room for six columns: each place is a card there. */}
                <div className="phone:hidden">
                  <PaperTable table={section.table} title={section.title} />
                </div>
                <div className="desk:hidden">
                  <SectionTable table={section.table} title={section.title} />
                </div>
              </>
            )}
          </section>
        ))}
        <div className="ms-auto w-72 break-inside-avoid pt-4">
          <p>
            {bareName(region.level === 2 ? region : { level: 2, name: region.districtName ?? '' })}, {formatDate(day)}
          </p>
          <p>
            {signer?.acting ? 'Plt. ' : ''}
            {signer?.jabatan ?? 'Kepala Dinas'}
          </p>
          {signed && naskah.signedAt ? (
            <p className="my-3 rounded-md border border-line px-2 py-1.5 text-xs">
              Ditandatangani di Lini {formatDateTime(naskah.signedAt, zone)}
            </p>
          ) : (
            <p className="h-16" aria-hidden />
          )}
          <p className="font-semibold underline">{signer?.name ?? '……………………………'}</p>
          {signer?.nip && <p className="figures">NIP {signer.nip}</p>}
        </div>
        <footer className="border-t border-line pt-2 text-xs text-ink-soft">
          Angka dibaca {formatDateTime(new Date(naskah.body.asOf), zone)}. Strip atau kata di tabel berarti tidak ada
          angkanya, bukan nol. Persentase adalah perbandingan dua jumlah, bukan rata-rata persentase. Prevalensi dari
          Posyandu bukan hasil survei.
          {signed && ` Sidik isi (SHA-256): ${naskah.hash}.`}
        </footer>
      </article>
    </div>
  )
}
