import { ChoroplethMap } from '@/components/charts/choropleth-map'
import { LinkedRegions } from '@/components/charts/linked-regions'
import { Banner } from '@/components/ui/banner'
import { Disclosure } from '@/components/ui/disclosure'
import { formatCount } from '@/lib/format/number'
import type { BoundaryCheck } from '@/lib/regions/office-map'

const PROBLEMS_SHOWN = 100

/** What was understood of a boundary file: map, counts, and every problem in words. Nothing of it is kept yet. */
export function BoundaryCheckView({ check }: { check: BoundaryCheck }) {
  const { villages, kecamatan, missing, unknown, problems, codeProperty, map } = check
  return (
    <section aria-label="Isi berkas" className="space-y-4 border-t border-line pt-4">
      {map ? (
        <Banner tone={problems.length > 0 ? 'warn' : 'info'}>
          Ini yang dipahami dari berkas. Belum ada yang disimpan.
        </Banner>
      ) : (
        <Banner tone="bad">Tidak ada wilayah yang dapat dipakai dari berkas ini. Tidak ada yang disimpan.</Banner>
      )}
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4">
        <Count term="Desa cocok" count={villages} />
        <Count term="Kecamatan cocok" count={kecamatan} />
        <Count term="Desa tanpa batas" count={missing.length} />
        <Count term="Kode tidak dikenal" count={unknown} />
      </dl>
      {codeProperty && (
        <p className="text-sm text-ink-soft">
          Kode wilayah dibaca dari kolom <code className="break-all">{codeProperty}</code>.
        </p>
      )}
      {map && (
        <LinkedRegions hint="Tunjuk sebuah wilayah untuk melihat namanya.">
          <ChoroplethMap
            label="Pratinjau batas wilayah dari berkas"
            width={map.width}
            height={map.height}
            regions={map.outlines.map(({ id, name, d, at }) => ({
              id: String(id),
              name,
              d,
              at,
              class: 3,
              text: 'cocok',
            }))}
            credit="Pratinjau dari berkas yang dipilih."
          />
        </LinkedRegions>
      )}
      {problems.length > 0 && (
        <div>
          <h3 className="mb-1.5 font-medium">Yang perlu diperbaiki</h3>
          <ul className="list-disc space-y-1 ps-5 text-sm">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          {problems.length >= PROBLEMS_SHOWN && (
            <p className="mt-1.5 text-sm text-ink-soft">Hanya 100 yang pertama disebut di sini.</p>
          )}
        </div>
      )}
      {map && missing.length > 0 && (
        <Disclosure summary={`${formatCount(missing.length)} desa tanpa batas dalam berkas`}>
          <p className="mb-2 text-sm text-ink-soft">
            Desa ini memakai garis bawaan Lini bila ada; selain itu tampil sebagai petak.
          </p>
          <ul className="columns-1 gap-x-6 text-sm sm:columns-2">
            {missing.map((village) => (
              <li key={village.code} className="break-inside-avoid">
                <span className="figures text-ink-soft">{village.code}</span> {village.name}, Kec. {village.kecamatan}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}

function Count({ term, count }: { term: string; count: number }) {
  return (
    <div className="flex flex-col-reverse justify-end">
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd className="figures text-xl font-semibold">{formatCount(count)}</dd>
    </div>
  )
}
